import { foldText } from '@nongsan/core/text';
import { loadCommunes, searchPlaces, unitLabel, type Commune, type PlaceHit } from '@nongsan/places';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { AddressSearch } from './search/address-search.ts';

/** Most hits that are worth reading; a whole province has up to 168 communes and scrolls. */
const mostHits = 12;

interface Answer {
  readonly text: string;
  readonly chosen: Commune | undefined;
}

const nothingTyped: Answer = { text: '', chosen: undefined };
const byName = new Intl.Collator('vi');

/**
 * The choice of a commune within a province: what was typed, what fits, what was chosen. It remembers each province's
 * answer, so that going to another and back loses nothing. Knows no DOM; the view is `commune-view.ts`.
 */
export class CommuneChoice implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #locale: () => 'vi' | 'en';
  readonly #answers = new Map<string, Answer>();
  #search = 0;
  province = '';
  open = false;
  failed = false;
  /** Place of the option under the keyboard, -1 for none. */
  active = -1;
  hits: readonly PlaceHit[] = [];
  /** The other way to a commune, once it was asked for. */
  search: AddressSearch | undefined;

  constructor(host: ReactiveControllerHost, locale: () => 'vi' | 'en') {
    this.#host = host;
    this.#locale = locale;
    host.addController(this);
  }

  get text(): string {
    return this.#answer.text;
  }

  get chosen(): Commune | undefined {
    return this.#answer.chosen;
  }

  get #answer(): Answer {
    return this.#answers.get(this.province) ?? nothingTyped;
  }

  hostDisconnected(): void {
    this.#search++;
    this.open = false;
  }

  setProvince(code: string): void {
    this.province = code;
    this.close();
  }

  /** Brings the search over all provinces. What does not come can be asked for again. */
  async openSearch(): Promise<void> {
    const { AddressSearch } = await import('./search/address-search.ts');
    this.search ??= new AddressSearch(this.#host, this);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  /** As if nothing had been answered. */
  forget(): void {
    this.#answers.clear();
    this.setProvince('');
  }

  /** The buyer typed: what was chosen no longer stands. */
  async type(text: string): Promise<void> {
    this.#answers.set(this.province, { text, chosen: undefined });
    await this.show();
  }

  /** Opens the list: the whole province, or what fits what was typed. */
  async show(): Promise<void> {
    const search = ++this.#search;
    const { text, chosen } = this.#answer;
    this.open = true;
    this.failed = false;
    try {
      const hits = await this.#find(chosen === undefined ? text : '');
      if (search !== this.#search) return; // typed on meanwhile
      this.hits = hits;
      this.active = hits.findIndex(({ commune }) => commune.code === chosen?.code);
    } catch {
      if (search !== this.#search) return;
      this.hits = [];
      this.failed = true;
    }
    this.#host.requestUpdate();
  }

  async #find(text: string): Promise<readonly PlaceHit[]> {
    const { province } = this;
    if (text.trim() !== '') return searchPlaces(text, { province, limit: mostHits });
    const communes = [...(await loadCommunes(province))];
    communes.sort((one, other) => byName.compare(one.name, other.name));
    return communes.map((commune) => ({ commune, province: '' }));
  }

  move(by: 1 | -1): void {
    if (!this.open) return void this.show();
    const count = this.hits.length;
    if (count > 0) this.active = (Math.max(this.active, by === 1 ? -1 : 0) + by + count) % count;
    this.#host.requestUpdate();
  }

  choose(hit: PlaceHit | undefined): void {
    if (hit === undefined) return;
    const { commune } = hit;
    this.#answers.set(this.province, { text: unitLabel(commune, this.#locale()), chosen: commune });
    this.close();
  }

  /** The option under the keyboard, or the only one there is. */
  get ready(): PlaceHit | undefined {
    return this.open ? (this.hits[this.active] ?? (this.hits.length === 1 ? this.hits[0] : undefined)) : undefined;
  }

  /** The buyer went on: a name that was typed in full and can mean only one commune counts as chosen. */
  leave(): void {
    const typed = foldText(this.text).trim();
    const meant = this.hits.filter(
      ({ commune, former }) =>
        former === undefined && [commune.name, unitLabel(commune)].some((name) => foldText(name) === typed),
    );
    if (this.chosen === undefined && meant.length === 1) this.choose(meant[0]);
    else this.close();
  }

  close(): void {
    this.#search++;
    this.open = false;
    this.active = -1;
    this.#host.requestUpdate();
  }
}
