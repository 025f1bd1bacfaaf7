import type { Sql } from '../database/index.ts';
import {
  createTraceSigner,
  openKeyRing,
  publicKeys,
  publishKeys,
  resignLots,
  revokeKeyFile,
  type KeyRing,
  type Passphrase,
  type Revocation,
} from '../trace/index.ts';
import { readPassphrase } from './read-passphrase.ts';
import { SettingError } from './setting-error.ts';
import { withDatabase } from './with-database.ts';

type Change = (folder: string, now: Date, passphrase: Passphrase | undefined) => Promise<KeyRing>;

/**
 * Changes the key file and tells the database. The database is opened first: while it is away nothing changes. What fails
 * between the two is mended by `nongsan key publish`.
 */
export async function publishRing(now: Date, change: Change = openKeyRing, issuer?: string): Promise<KeyRing> {
  const passphrase = await readPassphrase(process.env);
  return withDatabase(async ({ sql }, { folder }) => {
    const ring = await change(folder, now, passphrase);
    console.error(await publish(sql, ring, now, issuer));
    return ring;
  });
}

export async function revokeKey(revocation: Revocation, now: Date): Promise<void> {
  const ring = await publishRing(now, (folder, _, passphrase) => revokeKeyFile(folder, revocation, now, passphrase));
  console.log(`Key ${revocation.keyId} is revoked. Key ${ring.active.keyId} signs.`);
  console.error('Start the server again: it signs with the keys that it read when it started.');
}

/** In words for the operator. */
async function publish(sql: Sql, ring: KeyRing, now: Date, issuer: string | undefined): Promise<string> {
  const [table] = await sql<{ there: boolean }[]>`SELECT to_regclass('trace_issuers') IS NOT NULL AS there`;
  if (table?.there !== true) return 'The database has no portals yet.';
  const issuers = await publishKeys(sql, publicKeys(ring), issuer);
  if (issuer !== undefined && !issuers.includes(issuer))
    throw new SettingError('--issuer', `finds no issuer ${issuer}`);
  const { signed, doubtful } = await resignLots(sql, createTraceSigner(ring), now);
  const lines = [`${issuers.length} issuers show these keys; ${signed} lots were signed anew.`];
  if (doubtful.length > 0) {
    const some = doubtful.slice(0, 20).join(', ');
    lines.push(`NOT signed anew, because their old signature does not fit what is on record: ${some}. Look at them.`);
  }
  return lines.join('\n');
}
