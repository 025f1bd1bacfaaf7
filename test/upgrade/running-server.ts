import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Migration } from '@nongsan/server';
import type { Release } from './releases.ts';

export interface RunningServer {
  readonly name: string;
  readonly origin: string;
  /** Migrations that it ran before it listened. */
  readonly applied: readonly string[];
  /** Sends SIGTERM, as whoever runs servers does. @returns the exit code */
  stop(): Promise<number | null>;
}

/** What `server-process.ts` prints when it listens. */
interface Greeting {
  readonly port: number;
  readonly applied: readonly string[];
}

async function start(name: string, args: readonly string[], databaseUrl: string): Promise<RunningServer> {
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit').then(() => child.exitCode);
  const greeting = await Promise.race([firstLine(child), ended]);
  if (typeof greeting !== 'string') throw new Error(`The ${name} server ended with ${String(greeting)}`);
  const { port, applied } = JSON.parse(greeting) as Greeting;
  const stop = async () => {
    child.kill('SIGTERM');
    return ended;
  };
  return { name, origin: `http://localhost:${port}`, applied, stop };
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  if (stdout === null) throw new Error('There is no output');
  const [line] = (await once(createInterface(stdout), 'line')) as [string];
  return line;
}

/** Writes migrations as files that a server reads. */
export async function writeMigrations(folder: string, migrations: readonly Migration[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, text } of migrations) await writeFile(join(folder, `${name}.sql`), text);
}

/** The server of a release, from its own script and with its own migrations: nothing of it comes from this checkout. */
export async function startRelease(release: Release, folder: string, databaseUrl: string): Promise<RunningServer> {
  await writeMigrations(join(folder, 'migrations'), release.migrations);
  const script = join(folder, 'server.mjs');
  await writeFile(script, gunzipSync(await readFile(release.server)));
  return start(release.version, [script], databaseUrl);
}

const program = fileURLToPath(new URL('./server-process.ts', import.meta.url));

/** The server of this checkout, with the migrations of a folder besides its own. */
export const startCurrent = (further: string, databaseUrl: string): Promise<RunningServer> =>
  start('current', ['--conditions=@nongsan/source', program, further], databaseUrl);
