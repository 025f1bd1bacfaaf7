import { parseArgs } from 'node:util';
import { expandUrlTemplate } from '@nongsan/core';
import type { Sql } from '../database/index.ts';
import { readManifest } from './sdk-manifest.ts';
import { sdkFolder } from './sdk-build.ts';
import { SettingError } from './setting-error.ts';
import { policyText, snippetText, type Snippet } from './snippet-text.ts';
import { withDatabase } from './with-database.ts';

const snippetUsage = `nongsan snippet --site pk_…

Prints the HTML for a site's page: script, portal and one card. What the page's policy has to allow comes beside it.

  --full           one file held to its hash (integrity), for a CDN or a host that you do not run; default: the split
                   build, whose first card needs the least, from your own host
  --pin            the split build under its version, which stays when the server is upgraded
  --origin URL     where the server is (NONGSAN_HOST and NONGSAN_PORT)
  --scripts URL    where the folder of the build is hosted (the server's /sdk/)
  --product SLUG   the product to show (the first one)
  --sdk FOLDER     the build (packages/embed/dist)`;

const optionTypes = {
  site: { type: 'string' },
  full: { type: 'boolean', default: false },
  pin: { type: 'boolean', default: false },
  origin: { type: 'string' },
  scripts: { type: 'string' },
  product: { type: 'string' },
  sdk: { type: 'string', default: sdkFolder },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Prints a page's code on stdout, ready to be pasted or piped, and what goes with it on stderr. */
export async function snippetCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: optionTypes });
  if (values.help) {
    console.log(snippetUsage);
    return;
  }
  const { site: key } = values;
  if (key === undefined) throw new SettingError('snippet', `needs --site.\n\n${snippetUsage}`);
  const manifest = await readManifest(values.sdk);
  const { snippet, origins } = await withDatabase(async ({ sql }, { host, port }) => {
    const api = readUrl('--origin', values.origin ?? `http://${host}:${port}`);
    const scripts = readUrl('--scripts', values.scripts ?? `${api}/sdk`);
    const name = values.full ? 'nongsan.full.js' : 'nongsan.js';
    const script = values.full || values.pin ? `${scripts}/${manifest.version}/${name}` : `${scripts}/${name}`;
    const site = await readSite(sql, key);
    const product = await readProduct(sql, site, values.product, api);
    const integrity = values.full ? manifest.integrity[name] : undefined;
    return { snippet: { script, integrity, api, key, product } satisfies Snippet, origins: site.origins };
  });
  console.log(snippetText(snippet));
  console.error(
    `\nPages of: ${origins.join(', ') || 'nobody yet'}\nPolicy:   ${policyText(snippet.script, snippet.api)}`,
  );
}

/** Without a slash at its end. */
function readUrl(option: string, url: string): string {
  if (URL.canParse(url) && /^https?:/.test(url)) return url.replace(/\/+$/, '');
  throw new SettingError(option, `must be an http(s) address, not "${url}"`);
}

interface SiteRow {
  readonly portal: string;
  readonly origins: readonly string[];
  readonly template: string | null;
}

async function readSite(sql: Sql, key: string): Promise<SiteRow> {
  const [site] = await sql<SiteRow[]>`
    SELECT portal_id AS portal, origins, url_templates ->> 'product' AS template FROM sites WHERE key = ${key}`;
  if (site !== undefined) return site;
  const known = await sql<{ key: string; portal: string }[]>`
    SELECT s.key, p.slug AS portal FROM sites s JOIN portals p USING (portal_id) ORDER BY s.key LIMIT 20`;
  const list = known.map((one) => `${one.key} (${one.portal})`).join(', ') || 'none';
  throw new SettingError('--site', `names no site of this server: "${key}". There are: ${list}`);
}

async function readProduct(
  sql: Sql,
  site: SiteRow,
  slug: string | undefined,
  api: string,
): Promise<Snippet['product']> {
  const [product] = await sql<{ slug: string; name: string }[]>`
    SELECT slug, name ->> 'vi' AS name FROM products
    WHERE portal_id = ${site.portal} AND state = 'active' AND ${slug === undefined ? sql`true` : sql`slug = ${slug}`}
    ORDER BY slug LIMIT 1`;
  if (product === undefined && slug !== undefined)
    throw new SettingError('--product', `names nothing that this portal sells: "${slug}"`);
  return (
    product && { ...product, url: expandUrlTemplate(site.template ?? `${api}/products/{slug}`, { slug: product.slug }) }
  );
}
