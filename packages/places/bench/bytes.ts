import { constants, brotliCompressSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const source = (path: string): string => fileURLToPath(new URL(`../src/${path}`, import.meta.url));

const ENTRY = 'virtual:entry';

/** Bundles an entry the way a portal's bundler does: minified, split at every `import()`. */
async function bundle(code: string): Promise<readonly Rolldown.OutputChunk[]> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    resolve: { conditions: ['@nongsan/source'] },
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      rolldownOptions: { input: ENTRY, preserveEntrySignatures: 'strict' },
    },
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === ENTRY ? id : undefined),
        load: (id) => (id === ENTRY ? code : undefined),
      },
    ],
  });
  const outputs = [result].flat().flatMap((one) => ('output' in one ? one.output : []));
  return outputs.filter((output) => output.type === 'chunk');
}

/** A chunk with everything that it imports at once, less what is there already. */
function closure(
  chunks: readonly Rolldown.OutputChunk[],
  file: string,
  have: ReadonlySet<string>,
): ReadonlySet<string> {
  const seen = new Set<string>();
  const visit = (name: string): void => {
    if (seen.has(name) || have.has(name)) return;
    seen.add(name);
    for (const next of chunks.find((chunk) => chunk.fileName === name)?.imports ?? []) visit(next);
  };
  visit(file);
  return seen;
}

function brotli(chunks: readonly Rolldown.OutputChunk[], files: ReadonlySet<string>): number {
  const sizes = chunks
    .filter((chunk) => files.has(chunk.fileName))
    .map(({ code }) => brotliCompressSync(code, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length);
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Bytes after minify and brotli 11 of an entry, and of each lazy module on top of it. */
export async function bytesOf(names: string, lazy: readonly string[]): Promise<readonly number[]> {
  const chunks = await bundle(`export { ${names} } from '${source('index.ts')}';`);
  const entry = chunks.find((chunk) => chunk.isEntry);
  if (entry === undefined) throw new Error(`no entry for ${names}`);
  const eager = closure(chunks, entry.fileName, new Set());
  const later = lazy.map((path) => {
    const chunk = chunks.find(({ moduleIds }) => moduleIds.includes(source(path)));
    if (chunk === undefined) throw new Error(`${path} is in no chunk`);
    return brotli(chunks, closure(chunks, chunk.fileName, eager));
  });
  return [brotli(chunks, eager), ...later];
}
