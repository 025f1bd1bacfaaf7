import { formatMoney, vnd, type LocalizedText, type Totals } from '@nongsan/core';
import { carrierName } from '../carriers/names.ts';
import type { Sql } from '../database/index.ts';
import { createLinks, type LinkOrigins } from '../repository/links.ts';
import { orderSecret } from '../repository/order-secret.ts';
import type { DueNotice } from './due.ts';
import type { Notice } from './kinds.ts';
import { noticeLocale } from './texts.ts';

interface FactsRow {
  readonly id: string;
  readonly number: string;
  readonly locale: string;
  readonly contact: { readonly phone?: string; readonly email?: string };
  readonly totals: Totals;
  readonly portal: LocalizedText;
  readonly templates: Readonly<Record<string, string>> | null;
  readonly store: string | null;
  readonly carrier: string | null;
  readonly tracking: string | null;
  readonly amount: number | null;
}

/** What addresses in notices are made with. */
export interface NoticeLinks extends LinkOrigins {
  /** The secret that order links are derived from. */
  readonly secret: () => Promise<string>;
}

/** Whom a notice is for and what it says, as it is now. Nothing, where the order says no more who ordered it. */
export async function noticeOf(sql: Sql, due: DueNotice, links: NoticeLinks): Promise<Notice | undefined> {
  const row = await readFacts(sql, due);
  if (row === undefined || !row.contact.phone) return undefined;
  const locale = noticeLocale(row.locale);
  const { email, phone } = row.contact;
  return {
    id: `${due.event}.${due.channel}`,
    kind: due.kind,
    recipient: { phone, email, locale: row.locale },
    facts: {
      portal: row.portal[locale] ?? row.portal.vi ?? row.portal.en ?? '',
      number: row.number,
      total: formatMoney(row.totals.total, locale),
      amount: row.amount === null ? undefined : formatMoney(vnd(row.amount), locale),
      store: row.store ?? undefined,
      carrier: row.carrier === null ? undefined : carrierName(row.carrier),
      tracking: row.tracking ?? undefined,
      link: await linkOf(row, links),
    },
  };
}

async function linkOf({ id, number, templates }: FactsRow, { secret, ...origins }: NoticeLinks): Promise<string> {
  const pages = createLinks({ urlTemplates: templates ?? {} }, origins);
  return `${pages.page('order', { id, number })}#${orderSecret(await secret(), id)}`;
}

async function readFacts(sql: Sql, { checkout, event }: DueNotice): Promise<FactsRow | undefined> {
  const [row] = await sql<FactsRow[]>`
    SELECT o.order_id AS id, o.number, o.locale, o.contact, o.totals, p.name AS portal, t.url_templates AS templates,
      s.name AS store, x.carrier, x.tracking, y.amount
    FROM outbox e
    JOIN orders o ON o.checkout_id = e.checkout_id
    JOIN portals p ON p.portal_id = o.portal_id
    LEFT JOIN sites t ON t.site_id = o.site_id
    LEFT JOIN stores s ON s.store_id = e.payload -> 'data' ->> 'store'
    LEFT JOIN payments y ON y.checkout_id = e.checkout_id AND y.payment_id = e.payload -> 'data' ->> 'id'
    LEFT JOIN LATERAL (
      SELECT carrier, tracking FROM shipments h
      WHERE h.store_id = s.store_id AND h.sub_order_id = e.payload -> 'data' ->> 'id'
      ORDER BY h.shipment_no DESC LIMIT 1) x ON true
    WHERE e.checkout_id = ${checkout} AND e.event_id = ${event}`;
  return row;
}
