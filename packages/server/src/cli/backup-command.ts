import { join, resolve } from 'node:path';
import { writeBackup } from '../backup/index.ts';
import { findKeyRing, type KeyRing } from '../trace/index.ts';
import { describeBackup, megabytes } from './backup-text.ts';
import { readPassphrase } from './read-passphrase.ts';
import { SettingError } from './setting-error.ts';
import { withDatabase } from './with-database.ts';

export interface BackupCommand {
  /** Default: `backups/nongsan-<time>.tar.gz` in the data folder. */
  readonly out: string | undefined;
  readonly withKeys: boolean;
}

/** Backs up the portal's database, also under a running server. */
export async function backupCommand({ out, withKeys }: BackupCommand): Promise<void> {
  const now = new Date();
  await withDatabase(async ({ sql }, { folder }) => {
    const file = out === undefined ? join(folder, 'backups', `nongsan-${stamp(now)}.tar.gz`) : resolve(out);
    const keys = withKeys ? await requireKeys(folder) : undefined;
    const { size, ...summary } = await writeBackup(sql, { file, now, ...(keys && { keys }) });
    console.log(`${describeBackup(summary)}\nWritten to ${file} (${megabytes(size)}). Keep a copy on another machine.`);
    console.error(`\n${warning(folder, withKeys)}`);
  });
}

const stamp = (now: Date): string => now.toISOString().replace(/[-:]|\.\d+/g, '');

async function requireKeys(folder: string): Promise<KeyRing> {
  const ring = await findKeyRing(folder, await readPassphrase(process.env));
  if (ring === undefined) throw new SettingError('--with-keys', `finds no trace keys in ${folder}`);
  return ring;
}

function warning(folder: string, withKeys: boolean): string {
  const buyers =
    'It holds names and addresses of buyers and the secret of order links: keep it as safe as the database.';
  return withKeys
    ? `${buyers}\nIt also holds the PRIVATE TRACE KEYS: whoever reads it can sign lots in the portal’s name.`
    : `${buyers}\nThe trace keys are not in it. Keep a copy of ${join(folder, 'trace-keys.json')} and of its passphrase (nongsan key list says where it is) in safe places, or use --with-keys.`;
}
