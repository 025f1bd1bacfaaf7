import { join, resolve } from 'node:path';
import { checkBackup, restoreBackup, type RestoreSummary } from '../backup/index.ts';
import { openDatabase } from '../database/index.ts';
import { describeBackup } from './backup-text.ts';
import { readPassphrase } from './read-passphrase.ts';
import { SettingError } from './setting-error.ts';
import { readSettings } from './settings.ts';

export interface RestoreCommand {
  readonly file: string | undefined;
  /** The data folder to make; `NONGSAN_FOLDER` otherwise. */
  readonly folder: string | undefined;
  /** Only reads the file and says what is in it. */
  readonly check: boolean;
}

/** Makes a portal's database of a backup, in an empty one. */
export async function restoreCommand({ file, folder, check }: RestoreCommand): Promise<void> {
  if (file === undefined) throw new SettingError('restore', 'needs the backup’s file: nongsan restore FILE');
  if (check) {
    const backup = await checkBackup(resolve(file));
    console.log(`${describeBackup(backup)}\nThe file is whole${backup.keys ? ' and has the private trace keys' : ''}.`);
    return;
  }
  const environment = folder === undefined ? process.env : { ...process.env, NONGSAN_FOLDER: resolve(folder) };
  const settings = readSettings(environment);
  const passphrase = await readPassphrase(environment);
  // Not beside a running server: what it has is not empty, and what it remembers would be wrong.
  const database = await openDatabase(settings.database, { connections: 2 });
  try {
    const restored = await restoreBackup(database.sql, {
      file: resolve(file),
      keysFolder: settings.folder,
      ...(passphrase && { passphrase }),
    });
    const where = 'url' in settings.database ? 'the database of DATABASE_URL' : settings.folder;
    console.log(`${describeBackup(restored)}\nRestored into ${where} and compared row by row.`);
    console.log(notes(restored, settings.folder).join('\n'));
  } finally {
    await database.close();
  }
}

function notes({ migrated, keys }: RestoreSummary, folder: string): string[] {
  const file = join(folder, 'trace-keys.json');
  const ran = migrated.length === 0 ? [] : [`Migrations that were newer ran: ${migrated.join(', ')}.`];
  return keys === 'restored'
    ? [...ran, `The trace keys are in ${file}.`]
    : [...ran, `The trace keys were not in the backup. Put the portal’s own into ${file} before the first start.`];
}
