import type { Lot, LotSummary, TraceIssuer } from '@nongsan/core';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SignatureState } from '../../leaf/trace-card/signature-state.ts';
import type { Entry } from '../../store/index.ts';

/** What to check against what; `undefined` while there is nothing to check or nobody to check against. */
export interface SignatureQuestion {
  readonly lot: LotSummary | Lot;
  readonly issuers: Entry<readonly TraceIssuer[]>;
  readonly now: () => Date;
}

/** Checks a lot's signature when its card is shown, and again when lot or keys change. The code comes with the first check. */
export class SignatureController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #ask: () => SignatureQuestion | undefined;
  #lot: LotSummary | Lot | undefined;
  #issuers: Entry<readonly TraceIssuer[]> | undefined;
  #state: SignatureState = { outcome: 'notChecked' };

  constructor(host: ReactiveControllerHost, ask: () => SignatureQuestion | undefined) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  get state(): SignatureState {
    return this.#state;
  }

  hostUpdate(): void {
    const question = this.#ask();
    if (question?.lot === this.#lot && question?.issuers === this.#issuers) return;
    this.#lot = question?.lot;
    this.#issuers = question?.issuers;
    if (question === undefined) this.#state = { outcome: 'notChecked' };
    else if (question.issuers.state === 'failed') this.#state = { outcome: 'unreachable' };
    else if (question.issuers.state === 'ready') void this.#check(question.lot, question.issuers.value, question.now());
    else this.#state = { outcome: 'checking' };
  }

  async #check(lot: LotSummary | Lot, issuers: readonly TraceIssuer[], now: Date): Promise<void> {
    if (this.#state.outcome === 'notChecked') this.#state = { outcome: 'checking' };
    const asked = this.#issuers;
    let state: SignatureState;
    try {
      const { checkSignature } = await import('./check-signature.ts');
      state = await checkSignature(lot, issuers, now);
    } catch {
      state = { outcome: 'unreachable' }; // the code did not arrive
    }
    if (this.#lot !== lot || this.#issuers !== asked) return; // another lot or other keys meanwhile
    this.#state = state;
    this.#host.requestUpdate();
  }
}
