import type { Rolldown } from 'vite';

type OutputChunk = Rolldown.OutputChunk;

/** The way to the first card, in the order in which a page downloads it; ends of module paths. */
const rooms = [
  { name: 'nongsan', root: '/embed/src/nongsan.ts' },
  { name: 'card', root: '/elements/src/connected/product-card/product-card.define.ts' },
] as const;

/** Modules of a chunk and of all that it imports statically. */
function modulesFrom(start: OutputChunk, chunks: ReadonlyMap<string, OutputChunk>): Set<string> {
  const seen = new Set<OutputChunk>();
  const walk = (chunk: OutputChunk): void => {
    if (seen.has(chunk)) return;
    seen.add(chunk);
    for (const name of chunk.imports) {
      const next = chunks.get(name);
      if (next !== undefined) walk(next);
    }
  };
  walk(start);
  return new Set([...seen].flatMap((chunk) => Object.keys(chunk.modules)));
}

/**
 * Puts the way to the first card into two files, entry and card, instead of one for each set of elements that
 * happens to share a module: thirty small files compress worse and wait for one another on a slow network.
 *
 * @param output of a build without this grouping: it tells which modules are left after tree shaking
 * @returns a chunk's name for a module on that way; `null` leaves the module to the bundler
 */
export function firstCardChunks(output: readonly (OutputChunk | Rolldown.OutputAsset)[]) {
  const chunks = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])));
  const sets = rooms.map(({ name, root }) => {
    const start = [...chunks.values()].find(({ facadeModuleId }) => facadeModuleId?.endsWith(root));
    if (start === undefined) throw new Error(`No chunk stands for ${root}: has the module moved?`);
    return [name, modulesFrom(start, chunks)] as const;
  });
  return (id: string): string | null => sets.find(([, modules]) => modules.has(id))?.[0] ?? null;
}
