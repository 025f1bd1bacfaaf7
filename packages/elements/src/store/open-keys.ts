import { randomKey } from './random-key.ts';

/**
 * Idempotency keys of writes whose outcome is not known: the same write, tried again, must not count twice.
 * They are in memory only; a checkout keeps an order's in its tab for as long as its outcome is not known.
 */
export class OpenKeys {
  readonly #keys = new Map<string, string>();

  /** The key of this write: a new one, or the one of its try whose answer never came. */
  for(write: string): string {
    const key = this.#keys.get(write) ?? randomKey();
    this.#keys.set(write, key);
    return key;
  }

  /** The key of a try that was made before the page was loaded anew. */
  adopt(write: string, key: string): void {
    this.#keys.set(write, key);
  }

  /** The outcome is known: the same wish from now on is another one. */
  settle(write: string): void {
    this.#keys.delete(write);
  }

  clear(): void {
    this.#keys.clear();
  }
}
