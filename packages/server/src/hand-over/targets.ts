import type { Queries } from '../database/index.ts';

/** Where the carts of a site may go on. */
interface SiteTarget {
  readonly site: string;
  readonly page: string;
}

export async function findTarget(queries: Queries, site: string): Promise<SiteTarget | undefined> {
  const [row] = await queries<SiteTarget[]>`
    SELECT target_site_id AS site, page FROM site_targets WHERE site_id = ${site}`;
  return row;
}

/** Sets where a site's carts may go on; nothing takes that back. Links that were made stay good. */
export async function setTarget(queries: Queries, site: string, target: SiteTarget | undefined): Promise<void> {
  if (target === undefined) {
    await queries`DELETE FROM site_targets WHERE site_id = ${site}`;
    return;
  }
  const row = { site_id: site, target_site_id: target.site, page: target.page };
  await queries`INSERT INTO site_targets ${queries(row)} ON CONFLICT (site_id) DO UPDATE SET ${queries(row)}`;
}
