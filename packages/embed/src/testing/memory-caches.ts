type Wanted = RequestInfo | URL;

const addressOf = (wanted: Wanted): string =>
  new URL(wanted instanceof Request ? wanted.url : wanted, 'https://id.example').href;

/** One cache in memory: what the worker uses of the platform's, for Node, which has none. */
class MemoryCache {
  readonly entries = new Map<string, Response>();
  /** Answers of a device that is full. */
  full = false;

  async match(wanted: Wanted): Promise<Response | undefined> {
    return this.entries.get(addressOf(wanted))?.clone();
  }

  async put(wanted: Wanted, answer: Response): Promise<void> {
    if (this.full) throw new DOMException('No room', 'QuotaExceededError');
    this.entries.set(addressOf(wanted), answer);
  }

  async delete(wanted: Wanted): Promise<boolean> {
    return this.entries.delete(addressOf(wanted));
  }

  async keys(): Promise<Request[]> {
    return [...this.entries.keys()].map((url) => new Request(url));
  }
}

/** The platform's caches in memory. Browsers' own run in test/e2e/offline-codes.spec.ts. */
export class MemoryCaches {
  readonly all = new Map<string, MemoryCache>();

  async open(name: string): Promise<MemoryCache> {
    const cache = this.all.get(name) ?? new MemoryCache();
    this.all.set(name, cache);
    return cache;
  }

  async match(wanted: Wanted, { cacheName }: { readonly cacheName: string }): Promise<Response | undefined> {
    return this.all.get(cacheName)?.match(wanted);
  }

  async delete(name: string): Promise<boolean> {
    return this.all.delete(name);
  }

  async keys(): Promise<string[]> {
    return [...this.all.keys()];
  }

  asPlatform(): CacheStorage {
    return this as unknown as CacheStorage;
  }
}
