import { transact, type Transaction } from '../database/index.ts';
import { setTarget } from '../hand-over/index.ts';
import { commonOptions, readCommand } from './admin-command.ts';
import { portalOf } from './portal-of.ts';
import { SettingError } from './setting-error.ts';
import { withDatabase } from './with-database.ts';

const usage = `nongsan hand-over list                             the portal's sites, and where their carts may go on
nongsan hand-over set SITE --to SITE --page URL    a cart of the first site goes on at the second's page
nongsan hand-over clear SITE                       it goes on nowhere; links that were made stay good

SITE is a site's identifier (sit_…) or its key (pk_…). The page must be of an origin that the second site lists, and take the
cart: it shows <nongsan-cart> in that site's <nongsan-portal>.

  --portal SLUG    the portal (needed where the server has several)
  --json           for programs`;

const { portal, json, help } = commonOptions;
const optionTypes = { portal, json, help, to: { type: 'string' }, page: { type: 'string' } } as const;
const actions = { list: false, set: true, clear: true };
const read = (args: readonly string[]) => readCommand('hand-over', args, optionTypes, actions, usage);
type Values = NonNullable<ReturnType<typeof read>>['values'];

interface SiteRow {
  readonly id: string;
  readonly key: string;
  readonly origins: readonly string[];
  readonly to: string | null;
  readonly page: string | null;
}

/** Shows and sets at which other site a site's carts may go on. */
export async function handOverCommand(args: readonly string[]): Promise<void> {
  const given = read(args);
  if (given === undefined) return;
  const { values, action, ref } = given;
  const sites = await withDatabase(({ sql }) =>
    transact(sql, async (transaction) => {
      const id = await portalOf(transaction, values.portal);
      if (action !== 'list') await change(transaction, await readSites(transaction, id), ref, action, values);
      return readSites(transaction, id);
    }),
  );
  const told = sites.map(({ id, key, to, page }) => ({ site: id, key, ...(to !== null && { to, page }) }));
  console.log(values.json ? JSON.stringify(told, undefined, 2) : sites.map(textOf).join('\n'));
}

const readSites = (transaction: Transaction, portalId: string) => transaction<SiteRow[]>`
  SELECT s.site_id AS id, s.key, s.origins, t.target_site_id AS to, t.page
  FROM sites s LEFT JOIN site_targets t USING (site_id) WHERE s.portal_id = ${portalId} ORDER BY s.site_id`;

async function change(
  transaction: Transaction,
  sites: readonly SiteRow[],
  ref: string,
  action: string,
  { to, page }: Values,
): Promise<void> {
  const from = siteOf(sites, ref, `hand-over ${action}`);
  if (action === 'clear') return setTarget(transaction, from.id, undefined);
  const target = siteOf(sites, to, '--to');
  if (target.id === from.id) throw new SettingError('--to', 'must be another site');
  await setTarget(transaction, from.id, { site: target.id, page: pageOf(page, target) });
}

function siteOf(sites: readonly SiteRow[], ref: string | undefined, option: string): SiteRow {
  const site = sites.find(({ id, key }) => ref === id || ref === key);
  if (site !== undefined) return site;
  const list = sites.map(({ id }) => id).join(', ');
  throw new SettingError(option, `must name a site of this portal, not "${ref ?? ''}". There are: ${list}`);
}

function pageOf(page: string | undefined, { origins }: SiteRow): string {
  const url = URL.canParse(page ?? '') ? new URL(page ?? '') : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hash !== '' || !origins.includes(url.origin)) {
    const list = origins.join(', ');
    throw new SettingError('--page', `must be an address without # of an origin that the site lists (${list})`);
  }
  return url.href;
}

const textOf = ({ id, key, to, page }: SiteRow): string =>
  `${id}  ${key}${to === null ? '' : `\n    → ${to}  ${page ?? ''}`}`;
