import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { weigh, type Weight } from './weigh.ts';

const embed = fileURLToPath(new URL('../../packages/embed/', import.meta.url));

/** A file of the script-tag build. */
export interface SdkFile extends Weight {
  /** As in the build, without its hash: `chunks/card.js`. */
  readonly name: string;
  /** As in the build: `chunks/card-Bx3k9Q.js`. */
  readonly file: string;
  /** The module that a chunk stands for, where it stands for one, and all modules in it: paths. */
  readonly own: string | undefined;
  readonly modules: readonly string[];
  /** Files that come with it, and files that may come later. */
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
}

/** Builds the SDK into a folder of its own, so that nobody who uses `dist` meanwhile is disturbed. */
export async function buildSdk(folder: string): Promise<readonly SdkFile[]> {
  const result = await build({
    root: embed,
    configFile: `${embed}vite.config.ts`,
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput;
  const chunks = output.filter((file) => file.type === 'chunk');
  return chunks.map((chunk) => ({
    name: nameOf(chunk, chunks),
    file: chunk.fileName,
    own: chunk.facadeModuleId ?? undefined,
    modules: chunk.moduleIds,
    imports: chunk.imports,
    dynamicImports: chunk.dynamicImports,
    ...weigh(steady(chunk.code, chunks)),
  }));
}

/** Two chunks may be called alike; then the folder of what they stand for tells them apart. */
function nameOf(chunk: Rolldown.OutputChunk, chunks: readonly Rolldown.OutputChunk[]): string {
  const name = bare(chunk.fileName);
  if (chunks.every((other) => other === chunk || bare(other.fileName) !== name)) return name;
  return `${name} (${moduleOf(chunk)})`;
}

/** The last module of a chunk is the one that the others are there for. */
function moduleOf({ facadeModuleId, moduleIds }: Rolldown.OutputChunk): string {
  const module = facadeModuleId ?? moduleIds.at(-1) ?? '';
  return module.split('/packages/').at(-1) ?? module;
}

const hash = /-[\w-]{8}(?=\.js$)/;
const bare = (file: string): string => file.replace(hash, '');

/**
 * A chunk's name changes with its content, and a file's weight with the names in it. For the record, names get a hash
 * of what they stand for: as heavy as the real ones, and a file weighs the same until it changes itself.
 */
function steady(code: string, chunks: readonly Rolldown.OutputChunk[]): string {
  const hashOf = (chunk: Rolldown.OutputChunk) =>
    `-${createHash('sha256').update(moduleOf(chunk)).digest('base64url').slice(0, 8)}`;
  return chunks.reduce(
    (text, chunk) => text.replaceAll(basename(chunk.fileName), basename(chunk.fileName).replace(hash, hashOf(chunk))),
    code,
  );
}
