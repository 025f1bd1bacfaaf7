import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import postgres from 'postgres';
import { findBinaries } from './binaries.ts';
import { databaseRole, initialiseCluster, isComplete, startCluster, stopCluster, type Cluster } from './cluster.ts';
import { EmbeddedDatabaseError } from './embedded-database-error.ts';
import { lockFolder } from './folder-lock.ts';
import { rememberPostmaster, runningPostmaster } from './postmaster.ts';
import { supervise, type DatabaseEvent } from './supervise.ts';
import { databaseUser } from './system-user.ts';

export interface EmbeddedOptions {
  /** Where data, password and lock live; created when missing. */
  readonly folder: string;
  /** A fixed port; otherwise a free one is chosen at each start. */
  readonly port?: number;
  /** Gets what happens to PostgreSQL while it should run. Default: nowhere. */
  readonly log?: (event: DatabaseEvent) => void;
}

export interface EmbeddedDatabase {
  /** Connection address with the password. Never log it. */
  readonly url: string;
  /** True when a PostgreSQL that outlived its killed server was taken over. */
  readonly adopted: boolean;
  /** Stops PostgreSQL, if it has not died by itself, and frees the folder. */
  close(): Promise<void>;
}

/**
 * Runs a real PostgreSQL of our own in a folder, with fsync on. A server that was killed leaves its PostgreSQL running;
 * the next start adopts it, so that nothing acknowledged is lost and no recovery is waited for. A PostgreSQL that dies
 * is started again at the same address.
 *
 * @throws FolderInUseError when a living server holds the folder
 * @throws EmbeddedDatabaseError when PostgreSQL cannot be created or started
 */
export async function openEmbeddedDatabase(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const folder = resolve(options.folder);
  await mkdir(folder, { recursive: true });
  const lock = await lockFolder(folder);
  try {
    const database = await openLocked(folder, options);
    return { ...database, close: () => database.close().finally(() => lock.release()) };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function openLocked(folder: string, options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const cluster = await clusterIn(folder);
  const password = await keptSecret(join(folder, 'password'));
  const token = await keptSecret(join(folder, 'owner'));
  await initialiseCluster(cluster, password);
  const identity = join(folder, 'postmaster');
  const adopted = await runningPostmaster(cluster, identity);
  const port = adopted?.port ?? options.port ?? (await freePort());
  const isRunning = async () => (await runningPostmaster(cluster, identity)) !== undefined;
  const start = async () => {
    await startCluster(cluster, port, token);
    await rememberPostmaster(cluster, identity);
  };
  if (adopted === undefined) await start();
  const url = `postgres://${databaseRole}:${password}@127.0.0.1:${port}/${databaseRole}`;
  await proveOwnership(url, token, cluster);
  const supervisor = supervise({ isRunning, start }, { log: options.log ?? (() => undefined) });
  const close = async () => {
    await supervisor.stop();
    await stopIfRunning(cluster, isRunning);
  };
  return { url, adopted: adopted !== undefined, close };
}

async function stopIfRunning(cluster: Cluster, isRunning: () => Promise<boolean>): Promise<void> {
  try {
    if (await isRunning()) await stopCluster(cluster);
  } catch (error) {
    // It may have died just now, by itself.
    if (await isRunning()) throw error;
  }
}

async function clusterIn(folder: string): Promise<Cluster> {
  const directory = join(folder, 'postgres');
  const binaries = await findBinaries();
  const places = { folder, program: binaries.pg_ctl, ...((await isComplete(directory)) && { cluster: directory }) };
  return { binaries, user: await databaseUser(places), directory };
}

/** Reads a random value kept in a file that only its owner may read; writes it first when there is none. */
async function keptSecret(file: string): Promise<string> {
  try {
    await writeFile(file, randomBytes(24).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFile(file, 'utf8');
}

/**
 * postmaster.pid only claims: the process behind the number may be another one, and the port somebody else's.
 * The server that answers must hold the token it was started with; the database is made where it is missing.
 */
async function proveOwnership(url: string, token: string, cluster: Cluster): Promise<void> {
  const address = new URL(url);
  address.pathname = '/postgres';
  const sql = postgres(address.href, { max: 1, connect_timeout: 15, onnotice: () => undefined });
  try {
    const [row] = await sql<{ owner: string; there: boolean }[]>`
      SELECT current_setting('nongsan.owner', true) AS owner,
             EXISTS (SELECT FROM pg_database WHERE datname = ${databaseRole}) AS there`;
    if (row?.owner !== token) throw new Error('it was started by something else');
    if (!row.there) await sql.unsafe(`CREATE DATABASE ${databaseRole}`);
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `The PostgreSQL that answers for ${cluster.directory} is not ours. Stop it, or delete postmaster.pid there if it died.`,
      { cause },
    );
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done, failed) => {
    server.once('error', failed).listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((done) => {
    server.close(() => done());
  });
  return port;
}
