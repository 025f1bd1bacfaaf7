import { snapshotSelector } from './snapshot.ts';

type Ready = (element: object) => Promise<void>;

/** Asked for once a page. */
const asked: { hydration?: Promise<Ready> } = {};

/** Loads a chunk, and in its own way once more where that failed. */
export type Load = <Chunk>(load: () => Promise<Chunk>) => Promise<Chunk>;

/**
 * Registers an element: at once, or, on a page that a server filled in, when everything is there that it takes over with.
 * Until that arrives, what the server wrote stays as it is: words, pictures and links.
 */
export function whenReady(name: string, element: object, define: () => void, load: Load): void {
  // The portal goes first: with its help the others find what they need.
  if (name === 'nongsan-portal' || document.querySelector(snapshotSelector) === null) return define();
  asked.hydration ??= load(() => import('./hydrate.ts')).then(({ hydratePage }) => hydratePage());
  asked.hydration.then((ready) => ready(element)).then(define, () => undefined);
}
