import type { Store } from '@nongsan/core';
import { transact, type Queries, type Sql } from '../database/index.ts';
import {
  createSiteDirectory,
  findStores,
  listIssuers,
  storeIdOf,
  type LinkOrigins,
  type Links,
  type SiteContext,
} from '../repository/index.ts';
import { instant } from '../repository/instant.ts';
import { toPortal } from '../routes/portal.ts';
import { ExportError } from './export-error.ts';
import { exportStore } from './export-store.ts';
import { asFile, type WriteFile } from './files.ts';
import { IndexFile } from './index-file.ts';
import { exportLinks, type PageTemplates } from './links.ts';
import { readOrder, readStoreOrder } from './names.ts';

export interface ExportOptions extends LinkOrigins {
  /** Slug or identifier. */
  readonly portal: string;
  /** Key of the site whose pages the files link to. Default: the portal's first. */
  readonly site?: string;
  /** Where pages are, instead of where that site has them. */
  readonly pages?: PageTemplates;
  /** Slugs or identifiers of the stores that are wanted. Default: all. */
  readonly stores?: readonly string[];
  /** Gives a picture by its path; then pictures are copied. Default: they stay where the server has them. */
  readonly pictures?: (path: string) => Promise<Uint8Array | undefined>;
  /** When availability is looked at, and the export is dated. */
  readonly now: Date;
}

export interface Exported {
  readonly stores: number;
  readonly products: number;
  readonly lots: number;
  readonly pictures: number;
}

/**
 * Writes a portal as static files, one store at a time, `portal.json` last: whoever reads while it is written finds the old
 * portal or the new one. All of it is of one moment. The same database gives the same files, but for the date in `portal.json`.
 *
 * @throws ExportError when portal, site, store or a picture is not there
 */
export async function exportPortal(sql: Sql, options: ExportOptions, write: WriteFile): Promise<Exported> {
  const site = await findSite(sql, options);
  const { links, pictures } = exportLinks(site, options, options.pages ?? {}, options.pictures !== undefined);
  const index = new IndexFile();
  const rest = await transact(sql, async (queries) => {
    await queries`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY`;
    const portal = site.portal.id;
    const wanted = await storeIds(queries, portal, options.stores);
    for await (const store of everyStore(queries, portal, links, wanted)) {
      await exportStore({ queries, portal, links, now: options.now, write, index }, store);
    }
    return { issuers: await listIssuers(queries, portal), order: await readOrder(queries, portal) };
  });
  for (const path of [...pictures].sort()) await copyPicture(path, options, write);
  const files = index.write(toPortal(site), rest.issuers, rest.order, instant(options.now));
  await write(files.index.directory, asFile(files.directory));
  await write(files.index.search, asFile(files.search));
  await write('portal.json', asFile(files.index));
  return { ...index.counts, pictures: pictures.size };
}

async function findSite(sql: Sql, { portal, site, now }: ExportOptions): Promise<SiteContext> {
  const rows = await sql<{ key: string }[]>`
    SELECT key FROM sites JOIN portals USING (portal_id)
    WHERE ${portal} IN (portals.slug, portals.portal_id) ORDER BY site_id`;
  if (rows.length === 0) throw new ExportError(`There is no portal "${portal}" with a site in this database.`);
  const key = site === undefined ? rows[0]?.key : rows.find((row) => row.key === site)?.key;
  const found = key === undefined ? undefined : await createSiteDirectory(sql, () => now).find(key);
  if (found !== undefined) return found;
  throw new ExportError(
    `The portal "${portal}" has no site with the key ${site ?? ''}; it has ${rows.map((row) => row.key).join(', ')}.`,
  );
}

async function storeIds(queries: Queries, portal: string, refs: readonly string[] | undefined) {
  if (refs === undefined) return undefined;
  const ids = new Set<string>();
  for (const ref of refs) {
    const id = await storeIdOf(queries, portal, ref);
    if (id === undefined) throw new ExportError(`The portal has no store "${ref}".`);
    ids.add(id);
  }
  return ids;
}

const storesAtOnce = 100;

/** Stores in the portal's order. Only those that are wanted are read: what others look like is not copied. */
async function* everyStore(
  queries: Queries,
  portal: string,
  links: Links,
  wanted: ReadonlySet<string> | undefined,
): AsyncGenerator<Store> {
  const ids = (await readStoreOrder(queries, portal)).filter((id) => wanted?.has(id) ?? true);
  for (let start = 0; start < ids.length; start += storesAtOnce) {
    const batch = ids.slice(start, start + storesAtOnce);
    const stores = await findStores(queries, portal, batch, links);
    for (const id of batch) {
      const store = stores.get(id);
      if (store !== undefined) yield store;
    }
  }
}

async function copyPicture(path: string, { pictures }: ExportOptions, write: WriteFile): Promise<void> {
  const content = await pictures?.(path);
  if (content === undefined)
    throw new ExportError(`The picture ${path} is not there. Put it back, or leave out --pictures.`);
  await write(path, content);
}
