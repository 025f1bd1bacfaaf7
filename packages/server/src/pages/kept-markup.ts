import type { Markup } from './layout.ts';

interface Written {
  readonly from: object;
  readonly markup: Markup;
  readonly letters: number;
}

/**
 * Keeps what was written for as long as what it was written from is the same. However many lots, languages and addresses
 * are asked for, it holds no more than so many letters: beyond that, what was written first is forgotten.
 */
export class KeptMarkup {
  readonly #kept = new Map<string, Written>();
  readonly #most: number;
  #letters = 0;

  constructor(mostLetters: number) {
    this.#most = mostLetters;
  }

  /** How much is kept. */
  get letters(): number {
    return this.#letters;
  }

  /** What stands under this name, written now where it does not, or was written from something else. */
  write(name: string, from: object, make: () => Markup): Markup {
    const known = this.#kept.get(name);
    if (known?.from === from) return known.markup;
    this.#forget(name);
    const markup = make();
    // Nothing that a page says is waited for; what would be has no length yet.
    if (markup instanceof Promise) return markup;
    const letters = name.length + markup.length;
    this.#kept.set(name, { from, markup, letters });
    this.#letters += letters;
    for (const first of this.#kept.keys()) {
      if (this.#letters <= this.#most) break;
      this.#forget(first);
    }
    return markup;
  }

  #forget(name: string): void {
    this.#letters -= this.#kept.get(name)?.letters ?? 0;
    this.#kept.delete(name);
  }
}
