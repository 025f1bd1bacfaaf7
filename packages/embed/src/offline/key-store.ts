import type { KeptKeys } from './check-code.ts';
import { readIssuers } from './kept-issuers.ts';

const cacheName = 'nongsan-trace-keys-1';
const address = '/.well-known/jwks.json';
const fetchedAt = 'x-nongsan-at';

/** Keys are asked for again when they are older than this, at the next visit with a network. In milliseconds. */
const renewAfter = 60 * 60 * 1000;

/** The portal's public keys on this device, with the moment they came. */
export class KeyStore {
  readonly #caches: CacheStorage;

  constructor(caches: CacheStorage) {
    this.#caches = caches;
  }

  static readonly cacheName = cacheName;

  async read(): Promise<KeptKeys | undefined> {
    // Reading makes no cache: a worker that is being removed must leave none behind.
    const kept = await this.#caches.match(address, { cacheName });
    const at = new Date(kept?.headers.get(fetchedAt) ?? '');
    if (kept === undefined || Number.isNaN(at.getTime())) return undefined;
    const issuers = readIssuers(await kept.json().catch(() => undefined));
    return issuers.length === 0 ? undefined : { issuers, at };
  }

  /** @throws when the server does not answer, or the device has no room */
  async fetch(now: Date): Promise<void> {
    const answer = await fetch(address, { cache: 'no-cache', credentials: 'omit' });
    if (!answer.ok) throw new Error(`The keys were answered with ${answer.status}`);
    const set = await answer.text();
    const cache = await this.#caches.open(cacheName);
    await cache.put(
      address,
      new Response(set, { headers: { 'content-type': 'application/json', [fetchedAt]: now.toISOString() } }),
    );
  }

  /** Where they are not of this hour. What is kept stays when that fails. */
  async renew(now: Date): Promise<void> {
    const age = now.getTime() - ((await this.read())?.at.getTime() ?? 0);
    if (Math.abs(age) > renewAfter) await this.fetch(now);
  }
}
