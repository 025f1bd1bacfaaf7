import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { glob, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { isCheckout, repository } from './settings.ts';
import { SdkBuildError } from './sdk-build-error.ts';

/** A package that is built from the sources of others. */
interface Build {
  readonly name: 'embed' | 'ssr';
  /** The file that is there when it is built. */
  readonly entry: string;
  /** Everything that it is made of. */
  readonly sources: readonly string[];
}

const common = [
  'packages/{core,places,elements}/src/**/*.{ts,json}',
  'packages/embed/{,build/}*.{ts,json}',
  'pnpm-lock.yaml',
];

const sdk: Build = {
  name: 'embed',
  entry: 'dist/nongsan.js',
  sources: [...common, 'packages/{client,embed}/src/**/*.ts'],
};

const renderer: Build = {
  name: 'ssr',
  entry: 'dist/renderer/index.js',
  sources: [...common, 'packages/ssr/src/**/*.ts', 'packages/ssr/*.ts'],
};

/** The build that is served: the checkout's own, or that of an `@nongsan/embed` installed beside this package. */
export const sdkFolder = isCheckout ? join(repository, 'packages/embed/dist') : installedSdk();

function installedSdk(): string {
  try {
    return dirname(createRequire(import.meta.url).resolve('@nongsan/embed/nongsan.js'));
  } catch {
    return join(process.cwd(), 'node_modules/@nongsan/embed/dist');
  }
}

/**
 * Brings the script-tag build up to its sources, and does nothing when it is.
 *
 * @returns whether it was built now
 * @throws SdkBuildError when the bundler refuses
 */
export async function ensureSdk(): Promise<boolean> {
  return isCheckout ? ensure(sdk) : false;
}

/** The same for the renderer, which only `nongsan prerender` needs. An installed one is built already. */
export async function ensureRenderer(): Promise<boolean> {
  return isCheckout ? ensure(renderer) : false;
}

async function ensure(made: Build): Promise<boolean> {
  const stamp = join(repository, `.cache/${made.name}-sources`);
  const file = join(repository, 'packages', made.name, made.entry);
  const [wanted, known] = await Promise.all([fingerprint(made), readFile(stamp, 'utf8').catch(() => '')]);
  const entry = await stat(file).catch(() => undefined);
  if (entry !== undefined && known === `${wanted} ${entry.mtimeMs}`) return false;
  await build(made);
  const { mtimeMs } = await stat(file);
  await mkdir(join(repository, '.cache'), { recursive: true });
  await writeFile(stamp, `${wanted} ${mtimeMs}`);
  return true;
}

/** Of content, not of times: a fresh clone and a branch that was left and entered again need no build. */
async function fingerprint({ sources }: Build): Promise<string> {
  const files: string[] = [];
  for await (const file of glob(sources, { cwd: repository })) if (!file.includes('.test.')) files.push(file);
  const hash = createHash('sha256');
  const contents = await Promise.all(files.sort().map((file) => readFile(join(repository, file))));
  for (const [index, content] of contents.entries()) hash.update(files[index] ?? '').update(content);
  return hash.digest('hex');
}

/** In a process of its own: the bundler's memory goes with it. */
async function build({ name }: Build): Promise<void> {
  const vite = join(repository, 'node_modules/vite/bin/vite.js');
  const cwd = join(repository, 'packages', name);
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', name === 'ssr' ? 'error' : 'warn'], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise<number | null>((done, failed) => {
    child.once('error', failed).once('close', done);
  });
  if (code !== 0) throw new SdkBuildError(name, Buffer.concat(output).toString('utf8'));
}
