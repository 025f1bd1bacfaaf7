import { SourceError } from '@nongsan/core';
import { NongsanErrorEvent } from '@nongsan/elements';

/** Pauses before a chunk is asked for again, ms. Being online again ends a pause. */
const pauses = [1_000, 5_000] as const;

/**
 * Loads an element's chunk, more than once where it does not arrive. In the end it tells the page and its developer;
 * what stands inside the tag stays what is seen.
 *
 * @returns the chunk, if it is there
 */
export async function loadAgain<Chunk>(load: () => Promise<Chunk>, element: Element): Promise<Chunk | undefined> {
  let cause: unknown;
  for (const pause of [0, ...pauses]) {
    if (pause > 0) await rest(pause);
    try {
      return await (cause === undefined ? load() : load().catch((error: unknown) => anew<Chunk>(error)));
    } catch (error) {
      cause = error;
    }
  }
  const message = `<${element.localName}> could not be loaded. Check the network and the scripts’ host.`;
  console.warn(`[nongsan] ${message}`, cause);
  element.dispatchEvent(new NongsanErrorEvent(new SourceError('network', message, { cause })));
  return undefined;
}

/** The same, and again whenever the network is back. */
export const loadAtLast = async <Chunk>(load: () => Promise<Chunk>, element: Element): Promise<Chunk> =>
  (await loadAgain(load, element)) ?? (await online().then(() => loadAtLast(load, element)));

const online = (): Promise<unknown> => new Promise((done) => addEventListener('online', done, { once: true }));

const rest = (pause: number): Promise<unknown> =>
  new Promise((done) => {
    setTimeout(done, pause);
    addEventListener('online', done, { once: true });
  });

/** Firefox keeps a failed module for good, and its message names it: another address is another module. */
async function anew<Chunk>(cause: unknown): Promise<Chunk> {
  const [address] = /https?:\S+\.js/.exec(String(cause)) ?? [];
  if (address === undefined) throw cause;
  return import(/* @vite-ignore */ `${address}?again=${Math.random()}`) as Promise<Chunk>;
}
