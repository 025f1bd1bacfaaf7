import type { Sql } from '../database/index.ts';
import {
  findLabelLot,
  findSheet,
  LabelFont,
  labelLocales,
  pdfOf,
  printLabels,
  svgPage,
  type LabelOrder,
} from '../labels/index.ts';
import type { LinkOrigins } from '../repository/index.ts';
import { FormError } from './form-error.ts';
import type { LabelFormValues } from './label-form.ts';

const mostCopies = 1000;

export interface LabelRequest {
  readonly sql: Sql;
  readonly origins: LinkOrigins;
  readonly values: LabelFormValues;
  /** Identifier of the portal. */
  readonly portal: string;
  /** Throws where the lot's store is not for this caller. */
  readonly allow: (store: string) => void;
  readonly now: Date;
}

export interface LabelFile {
  readonly name: string;
  readonly type: string;
  readonly content: Uint8Array<ArrayBuffer>;
}

/**
 * Labels as a form asks for them.
 *
 * @throws FormError or LabelError, whatever `allow` throws
 */
export async function makeLabels({ sql, origins, values, portal, allow, now }: LabelRequest): Promise<LabelFile> {
  const [row] = await sql<{ slug: string }[]>`SELECT slug FROM portals WHERE portal_id = ${portal}`;
  const found = await findLabelLot(sql, origins, { lot: values.lot, portal: row?.slug ?? '' });
  allow(found.lot.store.id);
  const order = { ...found, ...readSheet(values), now };
  const name = `${found.lot.code}-${order.sheet.name}`;
  const content = values.format === 'svg' ? await onePage(order) : await pdf(order, name);
  const [end, type] = values.format === 'svg' ? ['svg', 'image/svg+xml; charset=utf-8'] : ['pdf', 'application/pdf'];
  return { name: `${name}.${end}`, type, content };
}

function readSheet(values: LabelFormValues): Pick<LabelOrder, 'sheet' | 'locale' | 'skip' | 'copies'> {
  const sheet = findSheet(values.sheet);
  const locale = labelLocales.find((one) => one === values.locale);
  if (sheet === undefined || locale === undefined) throw new FormError('form');
  const skip = readCount(values.skip, 0, sheet.rows * sheet.columns - 1) ?? 0;
  const copies = readCount(values.copies, 1, mostCopies);
  return { sheet, locale, skip, ...(copies !== undefined && { copies }) };
}

/** Nothing where nothing was typed. */
function readCount(text: string, least: number, most: number): number | undefined {
  if (text === '') return undefined;
  const count = /^\d{1,4}$/.test(text) ? Number(text) : -1;
  if (count < least || count > most) throw new FormError('copies');
  return count;
}

async function pdf(order: LabelOrder, title: string): Promise<Uint8Array<ArrayBuffer>> {
  const font = new LabelFont();
  const pages = await printLabels(order, font);
  const chunks: Uint8Array[] = [];
  const about = { title, lang: order.locale, createdAt: order.now };
  for await (const chunk of pdfOf(pages, about, font)) chunks.push(chunk);
  return Uint8Array.from(Buffer.concat(chunks));
}

async function onePage(order: LabelOrder): Promise<Uint8Array<ArrayBuffer>> {
  const font = new LabelFont();
  const pages = await printLabels(order, font);
  const first = await pages.next();
  if (first.done === true || (await pages.next()).done !== true) throw new FormError('pages');
  return new TextEncoder().encode(svgPage(first.value, font));
}
