import { migrate } from '../database/index.ts';
import { loadSample } from '../sample/index.ts';
import { createTraceSigner, openKeyRing } from '../trace/index.ts';
import { readPassphrase } from './read-passphrase.ts';
import { withDatabase } from './with-database.ts';

export async function sampleCommand({ resetStock }: { readonly resetStock: boolean }): Promise<void> {
  const now = new Date();
  const load = await withDatabase(async ({ sql }, { folder, host, port, portalPort }) => {
    await migrate(sql);
    const signer = createTraceSigner(await openKeyRing(folder, now, await readPassphrase(process.env)));
    const origins = { publicOrigin: `http://${host}:${port}`, portalOrigins: [`http://${host}:${portalPort}`] };
    return loadSample(sql, { now, ...origins, signer, resetStock });
  });
  const what = `${load.products} products of ${load.stores} stores`;
  console.log(load.changed ? `Loaded ${what}.` : `Nothing to do: ${what} are there.`);
}
