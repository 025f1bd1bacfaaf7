import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { repository } from './settings.ts';
import { SdkBuildError } from './sdk-build-error.ts';

/** Everything that the build is made of. */
const sources = [
  'packages/{core,places,client,elements,embed}/src/**/*.{ts,json}',
  'packages/embed/{,build/}*.{ts,json}',
  'pnpm-lock.yaml',
];

export const sdkFolder = join(repository, 'packages/embed/dist');

/**
 * Brings the script-tag build up to its sources, and does nothing when it is.
 *
 * @returns whether it was built now
 * @throws SdkBuildError when the bundler refuses
 */
export async function ensureSdk(): Promise<boolean> {
  const stamp = join(repository, '.cache/sdk-sources');
  const [wanted, known] = await Promise.all([fingerprint(), readFile(stamp, 'utf8').catch(() => '')]);
  const entry = await stat(join(sdkFolder, 'nongsan.js')).catch(() => undefined);
  if (entry !== undefined && known === `${wanted} ${entry.mtimeMs}`) return false;
  await build();
  const { mtimeMs } = await stat(join(sdkFolder, 'nongsan.js'));
  await mkdir(join(repository, '.cache'), { recursive: true });
  await writeFile(stamp, `${wanted} ${mtimeMs}`);
  return true;
}

/** Of content, not of times: a fresh clone and a branch that was left and entered again need no build. */
async function fingerprint(): Promise<string> {
  const files: string[] = [];
  for await (const file of glob(sources, { cwd: repository })) if (!file.includes('.test.')) files.push(file);
  const hash = createHash('sha256');
  const contents = await Promise.all(files.sort().map((file) => readFile(join(repository, file))));
  for (const [index, content] of contents.entries()) hash.update(files[index] ?? '').update(content);
  return hash.digest('hex');
}

/** In a process of its own: the bundler's memory goes with it. */
async function build(): Promise<void> {
  const vite = join(repository, 'node_modules/vite/bin/vite.js');
  const cwd = join(repository, 'packages/embed');
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn'], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number | null>((done, failed) => {
    child.once('error', failed).once('close', done);
  });
  if (code !== 0) throw new SdkBuildError(Buffer.concat(output).toString('utf8'));
}
