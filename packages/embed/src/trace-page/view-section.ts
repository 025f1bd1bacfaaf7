import { firstAct } from './first-act.ts';
import { rememberSeen, wasSeenToday } from './seen-today.ts';

/** The part of the page about how often the code was opened: counts a look, and asks where, if the reader wants to say. */
export class ViewSection {
  readonly #section: HTMLElement;
  #told: Promise<boolean> | undefined;

  constructor(section: HTMLElement) {
    this.#section = section;
    const details = section.querySelector('details');
    if (details === null) return;
    details.hidden = false;
    this.#on('[data-consent]', 'change', () => this.#show());
    this.#on('[data-province]', 'change', () => void this.#listCommunes());
    this.#on('[data-commune]', 'change', () => this.#allowSending());
    this.#on('[data-send]', 'click', () => void this.#send());
  }

  /** Once a page and, as far as the device remembers, once a day. */
  async countOnce(): Promise<void> {
    await firstAct();
    if (wasSeenToday(this.#link)) return;
    this.#told ??= this.#tell({});
    if (await this.#told) rememberSeen(this.#link);
  }

  get #link(): string {
    return this.#section.dataset['link'] ?? '';
  }

  #on(name: string, type: string, listener: () => void): void {
    this.#section.querySelector<HTMLElement>(name)?.addEventListener(type, listener);
  }

  #show(): void {
    const place = this.#section.querySelector<HTMLElement>('[data-place]');
    if (place !== null)
      place.hidden = this.#section.querySelector<HTMLInputElement>('[data-consent]')?.checked !== true;
  }

  async #listCommunes(): Promise<void> {
    const [province, commune] = [
      this.#section.querySelector<HTMLSelectElement>('[data-province]'),
      this.#section.querySelector<HTMLSelectElement>('[data-commune]'),
    ];
    if (province === null || commune === null) return;
    const { value } = province;
    commune.options.length = 1;
    commune.disabled = true;
    this.#allowSending();
    if (value === '') return;
    const answer = await fetch(`/pages/communes/${value}`).catch(() => undefined);
    if (answer?.ok !== true) {
      this.#say('failed');
      return;
    }
    const communes = (await answer.json()) as readonly (readonly [string, string])[];
    // Another province was chosen meanwhile.
    if (province.value !== value) return;
    commune.append(...communes.map(([code, name]) => new Option(name, code)));
    commune.disabled = false;
  }

  #allowSending(): void {
    const send = this.#section.querySelector<HTMLButtonElement>('[data-send]');
    if (send !== null) send.disabled = this.#commune === '';
  }

  get #commune(): string {
    return this.#section.querySelector<HTMLSelectElement>('[data-commune]')?.value ?? '';
  }

  /** The look itself was counted with the reader's first act, or will be here. */
  async #send(): Promise<void> {
    if (this.#section.querySelector<HTMLInputElement>('[data-consent]')?.checked !== true || this.#commune === '')
      return;
    const send = this.#section.querySelector<HTMLButtonElement>('[data-send]');
    if (send !== null) send.disabled = true;
    const counted = (await this.#told) === true || wasSeenToday(this.#link);
    const done = await this.#tell({ commune: this.#commune, counted });
    if (done) rememberSeen(this.#link);
    else this.#allowSending();
    this.#say(done ? 'sent' : 'failed');
  }

  #say(what: 'sent' | 'failed'): void {
    const said = this.#section.querySelector<HTMLElement>('output');
    if (said !== null) said.textContent = said.parentElement?.dataset[what] ?? '';
  }

  async #tell(more: { readonly commune?: string; readonly counted?: boolean }): Promise<boolean> {
    const { key = '' } = this.#section.dataset;
    const answer = await fetch(`/v1/trace/views?key=${encodeURIComponent(key)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ link: this.#link, ...more }),
      credentials: 'omit',
      // The reader may leave with that very press.
      keepalive: true,
    }).catch(() => undefined);
    return answer?.ok === true;
  }
}
