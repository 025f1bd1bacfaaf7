import type { KeepAnswer } from './messages.ts';

const cacheName = 'nongsan-trace-pages-1';
const keptAt = 'x-nongsan-at';
const pinnedMark = 'x-nongsan-pinned';
const filesOf = 'x-nongsan-files';

/** Pages of lots that were only visited. The oldest makes room; what somebody asked to keep stays. */
const mostVisited = 30;

export interface StoredPage {
  readonly page: string;
  readonly at: Date;
  readonly pinned: boolean;
  readonly files: readonly string[];
  readonly headers: Headers;
}

/** Pages of lots on this device, and the files that they are made of. */
export class PageStore {
  readonly #caches: CacheStorage;

  constructor(caches: CacheStorage) {
    this.#caches = caches;
  }

  static readonly cacheName = cacheName;

  async read(url: string): Promise<StoredPage | undefined> {
    const kept = await this.readFile(url);
    return kept && toPage(kept);
  }

  /** Makes no cache where there is none: a worker that is being removed must leave none behind. */
  readFile(url: string): Promise<Response | undefined> {
    return this.#caches.match(url, { cacheName, ignoreVary: true });
  }

  /** Keeps a page, with files of it that are not there yet. */
  async keep(url: string, stored: StoredPage): Promise<KeepAnswer> {
    const cache = await this.#open();
    try {
      await Promise.all(stored.files.map((file) => keepFile(cache, file)));
      await cache.put(url, toResponse(stored));
    } catch (error) {
      if (!isFull(error)) return 'refused';
      // What was kept before stays as it was.
      await this.#tidy(mostVisited / 2);
      return 'full';
    }
    await this.#tidy(mostVisited);
    return stored.pinned ? 'pinned' : 'kept';
  }

  async clear(): Promise<void> {
    await this.#caches.delete(cacheName);
  }

  #open(): Promise<Cache> {
    return this.#caches.open(cacheName);
  }

  /** Takes the oldest visited pages away, and files that no page needs. */
  async #tidy(most: number): Promise<void> {
    const cache = await this.#open();
    const entries = await Promise.all(
      (await cache.keys()).map(async ({ url }) => ({ url, kept: await this.read(url) })),
    );
    const pages = entries.flatMap(({ url, kept }) => (kept === undefined ? [] : [{ url, kept }]));
    const visited = pages.filter(({ kept }) => !kept.pinned).sort((a, b) => b.kept.at.getTime() - a.kept.at.getTime());
    const old = new Set(visited.slice(most).map(({ url }) => url));
    const needed = new Set(pages.filter(({ url }) => !old.has(url)).flatMap(({ url, kept }) => [url, ...kept.files]));
    await Promise.all(entries.filter(({ url }) => !needed.has(url)).map(({ url }) => cache.delete(url)));
  }
}

/** A page without one of its pictures is better than none. */
async function keepFile(cache: Cache, file: string): Promise<void> {
  if ((await cache.match(file, { ignoreVary: true })) !== undefined) return;
  const answer = await fetch(file, { credentials: 'omit' }).catch(() => undefined);
  if (answer?.ok === true) await cache.put(file, answer);
}

/** Files have no moment. */
async function toPage(kept: Response): Promise<StoredPage | undefined> {
  const { headers } = kept;
  const at = new Date(headers.get(keptAt) ?? '');
  if (Number.isNaN(at.getTime())) return undefined;
  const files = JSON.parse(headers.get(filesOf) ?? '[]') as string[];
  return { page: await kept.text(), at, pinned: headers.has(pinnedMark), files, headers };
}

function toResponse({ page, at, pinned, files, headers }: StoredPage): Response {
  const own = new Headers();
  for (const name of ['content-type', 'content-language', 'content-security-policy', 'referrer-policy']) {
    const value = headers.get(name);
    if (value !== null) own.set(name, value);
  }
  own.set(keptAt, at.toISOString());
  own.set(filesOf, JSON.stringify(files));
  if (pinned) own.set(pinnedMark, '');
  return new Response(page, { headers: own });
}

const isFull = (error: unknown): boolean => error instanceof Error && error.name === 'QuotaExceededError';
