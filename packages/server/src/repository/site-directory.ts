import type { SitePage } from '@nongsan/core';
import type { Sql } from '../database/index.ts';
import type { PortalRecord } from './records.ts';

/** The site that a request comes from, with its portal. */
export interface SiteContext {
  readonly id: string;
  readonly origins: readonly string[];
  readonly urlTemplates: Readonly<Partial<Record<SitePage, string>>>;
  readonly portal: PortalRecord;
}

export interface SiteDirectory {
  /** The site of a key, or nothing. At most some seconds old. */
  find(key: string): Promise<SiteContext | undefined>;
}

/** How long a changed origin or shipping table may go unseen, in milliseconds. */
const keptFor = 5_000;

/**
 * Sites by key, read once and kept for seconds, because every request asks. Keys nobody has are not kept, so guessing
 * them costs no memory; a failed read is not kept either.
 */
export function createSiteDirectory(sql: Sql, now: () => Date): SiteDirectory {
  const kept = new Map<string, { readonly until: number; readonly site: Promise<SiteContext | undefined> }>();
  return {
    find(key) {
      const known = kept.get(key);
      if (known !== undefined && known.until > now().getTime()) return known.site;
      const site = readSite(sql, key);
      kept.set(key, { until: now().getTime() + keptFor, site });
      site.then(
        (found) => found ?? kept.delete(key),
        () => kept.delete(key),
      );
      return site;
    },
  };
}

interface SiteRow extends Omit<SiteContext, 'portal'> {
  readonly portal: { readonly [Key in keyof PortalRecord]: PortalRecord[Key] | null };
}

async function readSite(sql: Sql, key: string): Promise<SiteContext | undefined> {
  const [row] = await sql<SiteRow[]>`
    SELECT s.site_id AS id, s.origins, s.url_templates AS "urlTemplates",
      jsonb_strip_nulls(jsonb_build_object(
        'id', p.portal_id, 'slug', p.slug, 'name', p.name, 'payee', p.payee, 'paymentMethods', p.payment_methods,
        'consents', p.consents, 'termsUrl', p.terms_url, 'contact', p.contact, 'demo', p.demo,
        'shipping', p.shipping, 'account', p.account
      )) AS portal
    FROM sites s JOIN portals p USING (portal_id)
    WHERE s.key = ${key}`;
  return row as SiteContext | undefined;
}
