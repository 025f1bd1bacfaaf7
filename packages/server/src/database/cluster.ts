import { execFile, spawn } from 'node:child_process';
import { chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Binaries } from './binaries.ts';
import { EmbeddedDatabaseError } from './embedded-database-error.ts';
import { commandOf, type SystemUser } from './system-user.ts';

const run = promisify(execFile);

/** The owner of the cluster inside PostgreSQL, and the name of its database. */
export const databaseRole = 'nongsan';

/** One PostgreSQL data directory and the programs to run it. */
export interface Cluster {
  readonly binaries: Binaries;
  readonly user: SystemUser;
  readonly directory: string;
}

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const logFile = (cluster: Cluster) => join(cluster.directory, 'server.log');

/** Written last: a directory without it was left half made by a crash. */
const completeFile = (directory: string) => join(directory, 'nongsan.complete');

export const isComplete = (directory: string): Promise<boolean> => exists(completeFile(directory));

/** Creates the cluster where there is none. A directory that a crash left half made is made again. */
export async function initialiseCluster(cluster: Cluster, password: string): Promise<void> {
  if (await isComplete(cluster.directory)) return;
  await rm(cluster.directory, { recursive: true, force: true });
  await mkdir(cluster.directory, { mode: 0o700 });
  await giveTo(cluster.user, cluster.directory);
  const passwordFile = `${cluster.directory}.password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  await giveTo(cluster.user, passwordFile);
  try {
    const options = ['--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
    const args = ['-D', cluster.directory, '-U', databaseRole, ...options];
    await run(...commandOf(cluster.user, cluster.binaries.initdb, args), runAs(cluster));
  } catch (cause) {
    throw new EmbeddedDatabaseError(`The database in ${cluster.directory} could not be created.`, { cause });
  } finally {
    await rm(passwordFile, { force: true });
  }
  await writeFile(completeFile(cluster.directory), '');
}

/**
 * Starts PostgreSQL on a port of this machine only, in a session of its own: neither Ctrl-C in the terminal nor the
 * death of this process reaches it.
 */
export async function startCluster(cluster: Cluster, port: number, token: string): Promise<void> {
  const flags = [`-p ${port}`, '-c listen_addresses=127.0.0.1', `-c nongsan.owner=${token}`, '-c max_connections=80'];
  if (process.platform !== 'win32') flags.push("-c unix_socket_directories=''");
  await control(cluster, ['start', '-w', '-t', '60', '-l', logFile(cluster), '-o', flags.join(' ')]);
}

/** Ends sessions, writes a checkpoint and stops. */
export async function stopCluster(cluster: Cluster): Promise<void> {
  await control(cluster, ['stop', '-m', 'fast', '-w', '-t', '60']);
}

/** What postmaster.pid says of a running server: its process and port. It may be left over from a dead one. */
export async function readPostmaster(cluster: Cluster): Promise<Postmaster | undefined> {
  try {
    const lines = (await readFile(join(cluster.directory, 'postmaster.pid'), 'utf8')).split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 0 && port > 0 ? { pid, port } : undefined;
  } catch {
    return undefined;
  }
}

export async function forgetPostmaster(cluster: Cluster): Promise<void> {
  await rm(join(cluster.directory, 'postmaster.pid'), { force: true });
}

async function control(cluster: Cluster, args: readonly string[]): Promise<void> {
  const child = spawn(...commandOf(cluster.user, cluster.binaries.pg_ctl, [...args, '-D', cluster.directory]), {
    // PostgreSQL inherits these. A pipe would keep this process waiting for it on Windows.
    stdio: 'ignore',
    ...runAs(cluster),
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject).once('close', resolve);
  });
  if (code === 0) return;
  throw new EmbeddedDatabaseError(`PostgreSQL did not ${args[0] ?? ''} in ${cluster.directory}.`, {
    log: await lastLines(logFile(cluster)),
  });
}

const runAs = (cluster: Cluster) => ({ ...cluster.user.account, cwd: cluster.directory, windowsHide: true });

async function giveTo({ account }: SystemUser, path: string): Promise<void> {
  if (account !== undefined) await chown(path, account.uid, account.gid);
}

async function lastLines(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).trimEnd().split('\n').slice(-8).join('\n');
  } catch {
    return '';
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
