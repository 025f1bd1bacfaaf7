import { resolveAddress, searchPlaces, type Commune, type PlaceHit } from '@nongsan/places';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { CommuneChoice } from '../commune-choice.ts';
import { searchQuestion } from './search-view.ts';

/** A place that was found, with what the text holds besides: house, street, hamlet. */
export type FoundPlace = Pick<PlaceHit, 'commune' | 'former'> & { readonly rest?: string };

/** House numbers and commas: somebody wrote or pasted a whole address. */
const wholeAddress = /[,;\d]/;

/**
 * One field over all provinces: a commune by its present or former name, or an address as people write it. Where a former
 * commune was divided, each part is an answer of its own: the buyer is asked, nothing is guessed. Knows no DOM.
 */
export class AddressSearch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #commune: CommuneChoice;
  #search = 0;
  text = '';
  open = false;
  failed = false;
  /** Former names come a moment after the present ones. */
  searching = false;
  active = -1;
  hits: readonly FoundPlace[] = [];

  constructor(host: ReactiveControllerHost, commune: CommuneChoice) {
    this.#host = host;
    this.#commune = commune;
    host.addController(this);
  }

  readonly question = searchQuestion;

  hostDisconnected(): void {
    this.#search++;
    this.open = false;
  }

  /** Shows what the present names give at once, then what former names and the whole address give. */
  async type(text: string): Promise<void> {
    const search = ++this.#search;
    this.text = text;
    this.failed = false;
    this.open = text.trim().length > 1;
    this.searching = this.open;
    if (!this.open) {
      this.#show([]);
      return;
    }
    try {
      for (const look of [searchPlaces, whole]) {
        const hits = await look(text);
        if (search !== this.#search) return; // typed on meanwhile
        this.#show(hits);
      }
    } catch {
      if (search !== this.#search) return;
      this.failed = true;
    }
    this.searching = false;
    this.#host.requestUpdate();
  }

  /** What is under the keyboard stays there. */
  #show(hits: readonly FoundPlace[]): void {
    const code = this.hits[this.active]?.commune.code;
    this.hits = hits;
    this.active = hits.findIndex(({ commune }) => commune.code === code);
    this.#host.requestUpdate();
  }

  move(by: 1 | -1): void {
    const count = this.hits.length;
    if (this.open && count > 0) this.active = (Math.max(this.active, by === 1 ? -1 : 0) + by + count) % count;
    else this.open = count > 0;
    this.#host.requestUpdate();
  }

  /** The option under the keyboard, or the only one that there is. */
  get ready(): FoundPlace | undefined {
    if (!this.open) return undefined;
    return this.hits[this.active] ?? (this.hits.length === 1 && !this.searching ? this.hits[0] : undefined);
  }

  /** The fields below have the answer from now on, and can change it. */
  choose({ commune }: FoundPlace): void {
    this.#commune.setProvince(commune.provinceCode);
    this.#commune.choose({ commune, province: '' });
    this.text = '';
    this.hits = [];
    this.close();
  }

  close(): void {
    this.#search++;
    this.open = false;
    this.searching = false;
    this.active = -1;
    this.#host.requestUpdate();
  }
}

/** Former names too, and where it is a whole address, what it means and what is left of it. */
async function whole(text: string): Promise<readonly FoundPlace[]> {
  if (wholeAddress.test(text)) {
    const address = await resolveAddress(text);
    if (address.kind === 'found') {
      const { commune, former, rest } = address;
      return [{ commune, rest, ...(former && { former }) }];
    }
    if (address.kind === 'ambiguous') {
      const { candidates, former, rest } = address;
      const formerOf = ({ code }: Commune) => former.find(({ current }) => current.some((unit) => unit.code === code));
      return candidates.map((commune) => {
        const before = formerOf(commune);
        return { commune, rest, ...(before && { former: before }) };
      });
    }
  }
  return searchPlaces(text, { former: true });
}
