import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exportPortal, openFolder, type ExportOptions } from '../export/index.ts';
import { mediaRoutes } from '../pages/media.ts';
import { sampleFolder } from '../sample/index.ts';
import { SettingError } from './setting-error.ts';
import { withDatabase } from './with-database.ts';

const exportUsage = `nongsan export --portal SLUG --out FOLDER

Writes a portal as static files: <nongsan-portal src="portal.json"> shows them without a server.

  --stores a,b         only these stores
  --pictures           copies pictures; without it, they stay on the server
  --origin URL         where the server is, for pictures and links of lots (NONGSAN_HOST and NONGSAN_PORT)
  --site pk_…          the site whose pages products and stores link to (the portal's first)
  --product-url URL    product pages instead, as product.html?product={slug}: relative counts from portal.json
  --store-url URL      store pages likewise`;

const optionTypes = {
  portal: { type: 'string' },
  out: { type: 'string' },
  stores: { type: 'string' },
  pictures: { type: 'boolean', default: false },
  origin: { type: 'string' },
  site: { type: 'string' },
  'product-url': { type: 'string' },
  'store-url': { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Writes a portal's files. Prints what was written, and what to do with it. */
export async function exportCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: optionTypes });
  if (values.help) {
    console.log(exportUsage);
    return;
  }
  const { out } = values;
  if (values.portal === undefined || out === undefined)
    throw new SettingError('export', `needs --portal and --out.\n\n${exportUsage}`);
  const asked = readOptions(values, values.portal);
  const folder = await openFolder(out);
  const exported = await withDatabase(({ sql }, { host, port }) =>
    exportPortal(sql, { publicOrigin: `http://${host}:${port}`, ...asked }, folder.write),
  );
  await folder.clean();
  const size = [...folder.written.values()].reduce((sum, bytes) => sum + bytes, 0);
  console.log(
    `${exported.products} products of ${exported.stores} stores, ${exported.lots} lots and ${exported.pictures} pictures: ` +
      `${folder.written.size} files, ${Math.ceil(size / 1000)} kB in ${relative('.', resolve(out)) || '.'}\n` +
      'Upload the folder beside your page: <nongsan-portal src="portal.json">',
  );
}

type Values = ReturnType<typeof parseArgs<{ options: typeof optionTypes }>>['values'];

function readOptions(values: Values, portal: string): Omit<ExportOptions, 'publicOrigin'> & { publicOrigin?: string } {
  const { origin, site, stores, 'product-url': product, 'store-url': store } = values;
  return {
    portal,
    now: new Date(),
    pages: { ...(product !== undefined && { product }), ...(store !== undefined && { store }) },
    ...(origin !== undefined && { publicOrigin: origin }),
    ...(site !== undefined && { site }),
    ...(stores !== undefined && { stores: stores.split(',') }),
    ...(values.pictures && { pictures: readPicture }),
  };
}

/** As the server serves it: what it would not serve is not copied either. */
async function readPicture(path: string): Promise<Uint8Array | undefined> {
  const response = await mediaRoutes(join(sampleFolder, 'pictures')).request(`/media/${path}`);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}
