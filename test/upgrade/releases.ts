import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { checkBackup, readMigrations, type Manifest, type Migration } from '@nongsan/server';
import type { Facts } from './facts.ts';

/** A release as it was: its data, what was readable in it, and its server. See packages/server/docs/upgrade.md. */
export interface Release {
  readonly version: string;
  /** A backup of the sample with orders, made by that release. */
  readonly data: string;
  /** The release's server with all it needs but PostgreSQL, one script, gzip. */
  readonly server: string;
  readonly manifest: Manifest;
  /** The migrations it had, in this checkout's files: released ones never change. */
  readonly migrations: readonly Migration[];
}

const folder = new URL('./releases/', import.meta.url);

export const releaseFolder = (version: string): string => fileURLToPath(new URL(`${version}/`, folder));

/** All kept releases, the oldest first. */
export async function listReleases(): Promise<Release[]> {
  const byNumber = new Intl.Collator('en', { numeric: true });
  const versions = (await readdir(folder)).sort((one, other) => byNumber.compare(one, other));
  return Promise.all(versions.map(readRelease));
}

async function readRelease(version: string): Promise<Release> {
  const data = `${releaseFolder(version)}data.tar.gz`;
  const [{ manifest }, all] = await Promise.all([checkBackup(data), readMigrations()]);
  const had = new Set(manifest.migrations.map(({ name }) => name));
  const migrations = all.filter(({ name }) => had.has(name));
  return { version, data, server: `${releaseFolder(version)}server.js.gz`, manifest, migrations };
}

export async function readReleaseFacts({ version }: Release): Promise<Facts> {
  return JSON.parse(await readFile(`${releaseFolder(version)}facts.json`, 'utf8')) as Facts;
}
