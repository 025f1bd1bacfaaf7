import type { Queries } from '../database/index.ts';
import { SettingError } from './setting-error.ts';

/** The identifier of the portal that `--portal` names; with one portal on the server it need not be named. */
export async function portalOf(queries: Queries, slug: string | undefined): Promise<string> {
  const portals = await queries<{ id: string; slug: string }[]>`
    SELECT portal_id AS id, slug FROM portals ORDER BY slug LIMIT 100`;
  const [found, second] = portals.filter((portal) => slug === undefined || portal.slug === slug);
  if (found !== undefined && second === undefined) return found.id;
  const list = portals.map((portal) => portal.slug).join(', ') || 'none yet';
  const problem = slug === undefined ? 'must name a portal' : `names no portal of this server: "${slug}"`;
  throw new SettingError('--portal', `${problem}. There are: ${list}`);
}
