import type { ReactiveController } from 'lit';
import { sourceFailure, type CartStore } from '../../../store/index.ts';
import type { ProgressParts } from '../late-progress.ts';
import { outcomeUnknown } from '../stop-message.ts';
import { emptyForm, fillForm, readForm } from './form-answers.ts';
import { readKept, writeKept, type KeptAnswers, type OpenOrder } from './kept.ts';
import { rememberQuestion } from './remember-view.ts';

const tab = (): Storage => sessionStorage;
const device = (): Storage => localStorage;

/**
 * Answers survive a reload in their tab, and on the device where the buyer asks for that. An order that was sent and
 * never answered is found again: the same request with the same key has no second effect.
 */
export class Progress implements ReactiveController {
  readonly #parts: ProgressParts;
  readonly #key: string;
  /** Sent by the page before this one, with an unknown outcome; `#open` is what the next page would have to know. */
  #earlier: OpenOrder | undefined;
  #open: OpenOrder | undefined;
  #answers: KeptAnswers | undefined;
  #written: string;
  #filled = false;
  #finding = false;
  /** On the device there is something, and the buyer has not had it forgotten. */
  remembered: boolean;
  /** The box is ticked. */
  remember = false;

  constructor(parts: ProgressParts, key: string) {
    this.#parts = parts;
    this.#key = key;
    const kept = readKept(tab, key);
    this.#answers = kept.answers;
    this.#earlier = this.#open = kept.open;
    this.#written = JSON.stringify({ answers: this.#answers, open: this.#open });
    this.remembered = readKept(device, key).answers !== undefined;
    parts.host.renderRoot.addEventListener('input', this.#save);
    parts.host.renderRoot.addEventListener('change', this.#save);
    parts.host.addController(this);
    parts.host.requestUpdate();
  }

  readonly questions = rememberQuestion;

  /** One press: nothing is left on the device, nor in the form. */
  forget(): void {
    writeKept(device, this.#key, {});
    writeKept(tab, this.#key, {});
    this.remembered = false;
    this.remember = false;
    emptyForm(this.#parts.host.renderRoot, this.#parts.commune);
    this.#parts.host.requestUpdate();
  }

  setRemember(wanted: boolean): void {
    this.remember = wanted;
    this.#parts.host.requestUpdate();
  }

  hostConnected(): void {
    window.addEventListener('online', this.#online);
  }

  hostDisconnected(): void {
    window.removeEventListener('online', this.#online);
  }

  hostUpdated(): void {
    const { flow, host } = this.#parts;
    if (!host.isConnected) return;
    if (flow.stage === 'placed') return this.#end();
    this.#look();
    if (!this.#filled && host.renderRoot.querySelector('#name') !== null) this.#fill();
    this.#save();
  }

  #fill(): void {
    const { commune, host } = this.#parts;
    this.#filled = true;
    const answers = this.#answers ?? readKept(device, this.#key).answers;
    if (answers !== undefined) void fillForm(host.renderRoot, commune, answers).then(() => host.requestUpdate());
  }

  readonly #save = (): void => {
    const { commune, flow, host } = this.#parts;
    // What was sent counts until it is known what became of it.
    const sent = flow.stage === 'placing' ? this.#parts.store()?.openOrder : undefined;
    if (sent !== undefined) this.#open = sent;
    else if (flow.stop !== undefined && !outcomeUnknown(flow.stop)) this.#open = undefined;
    const form = this.#filled ? readForm(host.renderRoot, commune) : 'none';
    if (form !== 'none') this.#answers = form;
    const kept = { answers: this.#answers, open: this.#open };
    const text = JSON.stringify(kept);
    if (text === this.#written) return;
    this.#written = text;
    writeKept(tab, this.#key, kept);
  };

  /** The order stands: the tab forgets, and the device keeps what it was asked to keep. */
  #end(): void {
    const { draft } = this.#parts.flow;
    if ((this.remember || this.remembered) && draft !== undefined) {
      const { commune, email, name, note, phone, province, street } = draft;
      writeKept(device, this.#key, { answers: { commune, email, name, note, phone, province, street } });
    }
    writeKept(tab, this.#key, {});
  }

  /** After a reload: what still lies in the cart was not ordered; an empty cart, or none, may have become the order. */
  readonly #look = (): void => {
    const store = this.#parts.store();
    const earlier = this.#earlier;
    if (earlier === undefined || this.#finding || store === undefined) return;
    const { entry } = store.state;
    if (entry.state === 'loading' || entry.state === 'failed') return;
    store.adoptKey(earlier.request, earlier.idempotencyKey);
    const cart = entry.state === 'ready' && entry.value.id === earlier.request.cart ? entry.value : undefined;
    if (cart !== undefined && cart.lines.length > 0) this.#earlier = undefined;
    else void this.#find(store, earlier);
  };

  async #find(store: CartStore, { request }: OpenOrder): Promise<void> {
    const { finish, flow } = this.#parts;
    this.#finding = true;
    try {
      const placed = await store.placeOrder(request);
      this.#earlier = undefined;
      flow.found(placed);
      finish(placed);
    } catch (cause) {
      const stop = sourceFailure(cause);
      // Asked for again when the network is back, or with the next page.
      if (!outcomeUnknown(stop)) this.#earlier = undefined;
      flow.failed(stop);
    }
    // Not at the next drawing already: without a network that would never end.
    this.#finding = this.#earlier !== undefined;
  }

  readonly #online = (): void => {
    this.#finding = false;
    this.#look();
  };
}
