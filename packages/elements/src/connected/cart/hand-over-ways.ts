import type { SourceError } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import { NongsanErrorEvent } from '../../events/index.ts';
import type { MessageKey } from '../../i18n/index.ts';
import viHandOver from '../../i18n/vi/hand-over.json' with { type: 'json' };
import { arrowPath, cautionPath, checkPath, icon } from '../../internal/icons/index.ts';
import type { Speech } from '../../internal/speech.ts';
import { Words } from '../../internal/words.ts';
import { sourceFailure, type CartStore } from '../../store/index.ts';
import { randomKey } from '../../store/random-key.ts';
import type { HandsOver } from './late-hand-over.ts';

const words = new Words(viHandOver);

const refusals: Readonly<Partial<Record<string, MessageKey>>> = {
  used: 'handOver.used',
  expired: 'handOver.expired',
  forged: 'handOver.forged',
};

/** Takes a cart that a link brought, and offers to hand this one over where the page wants that. */
export function handOverWays(host: HandsOver, store: CartStore): (speech: Speech) => TemplateResult {
  const ways = new HandOverWays(host, store);
  void ways.take();
  return (speech) => ways.view(speech);
}

class HandOverWays {
  readonly #host: HandsOver;
  readonly #store: CartStore;
  #busy = false;
  #told: MessageKey | undefined;
  /** The same link again, after an answer that was lost, is one taking. */
  #lost: { readonly token: string; readonly idempotencyKey: string } | undefined;

  constructor(host: HandsOver, store: CartStore) {
    this.#host = host;
    this.#store = store;
  }

  async take(): Promise<void> {
    const token = tokenOfPage();
    if (token !== undefined) this.#lost = { token, idempotencyKey: randomKey() };
    const { idempotencyKey, token: wanted = '' } = this.#lost ?? {};
    if (idempotencyKey === undefined || this.#busy) return;
    await this.#during(async () => {
      const ways = await this.#store.source.handOvers?.();
      if (ways === undefined) return 'handOver.failed';
      await this.#store.adopt((kept) => ways.take(wanted, kept, { idempotencyKey }), 'element');
      this.#lost = undefined;
      return 'handOver.taken';
    });
  }

  readonly #go = async (): Promise<void> => {
    const { entry } = this.#store.state;
    if (this.#busy || entry.state !== 'ready') return;
    await this.#during(async () => {
      const ways = await this.#store.source.handOvers?.();
      const link = await ways?.link(entry.value.id, this.#host.campaign || undefined, { idempotencyKey: randomKey() });
      if (link === undefined || !/^https?:\/\//i.test(link.url)) return 'handOver.failed';
      window.location.assign(link.url);
      return undefined;
    });
  };

  readonly #again = (): void => void this.take();

  async #during(act: () => Promise<MessageKey | undefined>): Promise<void> {
    this.#busy = true;
    this.#told = undefined;
    this.#host.requestUpdate();
    try {
      this.#told = await act();
    } catch (cause) {
      this.#fail(sourceFailure(cause));
    }
    this.#busy = false;
    this.#host.requestUpdate();
  }

  #fail(error: SourceError): void {
    const why = error.faults.map(({ code }) => refusals[code]).find((key) => key !== undefined);
    this.#told = why ?? 'handOver.failed';
    if (why !== undefined || !error.retryable) this.#lost = undefined;
    this.#host.dispatchEvent(new NongsanErrorEvent(error));
  }

  view({ speak }: Speech): TemplateResult {
    const say = (key: MessageKey) => words.say(speak, key);
    const good = this.#told === 'handOver.taken';
    return html`${
      this.#told === undefined
        ? nothing
        : html`<p class=${good ? 'notice' : 'problem'} role=${good ? 'status' : 'alert'}>
            ${icon(good ? checkPath : cautionPath)}<span>${say(this.#told)}</span>
            ${
              this.#lost === undefined
                ? nothing
                : html`<button class="button quiet" type="button" @click=${this.#again}>
                    ${say('handOver.again')}
                  </button>`
            }
          </p>`
    }
    ${this.#host.handOver && this.#isFull ? this.#offer(say) : nothing}`;
  }

  get #isFull(): boolean {
    const { entry } = this.#store.state;
    return entry.state === 'ready' && entry.value.lines.length > 0;
  }

  #offer(say: (key: MessageKey) => string): TemplateResult {
    return html`<button
      class="button wide"
      part="hand-over"
      type="button"
      aria-disabled=${this.#busy ? 'true' : 'false'}
      @click=${this.#go}
    >
      <span>${say('handOver.go')}</span>${icon(arrowPath)}
    </button>`;
  }
}

/** The token in the page's address, which is cleaned of it at once: neither history nor a copied address holds it. */
function tokenOfPage(): string | undefined {
  const [, token] = /^#nongsan-cart=([\w.-]+)$/.exec(location.hash) ?? [];
  if (token !== undefined) history.replaceState(history.state, '', location.pathname + location.search);
  return token;
}
