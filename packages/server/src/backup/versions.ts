import { MigrationChangedError, type Migration } from '../database/index.ts';
import { BackupVersionError } from './backup-version-error.ts';
import type { Manifest } from './manifest.ts';

/**
 * Makes sure that this release knows a schema, migration by migration.
 *
 * @throws BackupVersionError when a newer release made it, MigrationChangedError when a migration is another one here
 */
export function requireKnown(
  applied: Manifest['migrations'],
  known: readonly Migration[],
  what: 'backup' | 'database',
): void {
  if (applied.length === 0) throw new BackupVersionError(`The ${what} has no schema of a portal.`);
  for (const { name, checksum } of applied) {
    const migration = known.find((candidate) => candidate.name === name);
    if (migration === undefined) {
      const advice =
        what === 'backup' ? 'Restore it with the release that made it, or a newer one' : 'Use that release';
      throw new BackupVersionError(`The ${what} is of a newer release: migration ${name} is unknown here. ${advice}.`);
    }
    if (migration.checksum !== checksum) throw new MigrationChangedError(name);
  }
}
