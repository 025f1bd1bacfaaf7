import { nothing, type LitElement, type TemplateResult } from 'lit';
import type { PortalHandle } from '../../internal/portal-handle.ts';
import type { Speech } from '../../internal/speech.ts';
import type { RecoveryForm } from './recovery/recovery-form.ts';

/** The form for a lost link. Most buyers keep theirs, so words and code come with the first who has not. */
export class LateRecovery {
  readonly #host: LitElement;
  readonly #handle: () => PortalHandle | undefined;
  #form: RecoveryForm | undefined;
  #coming = false;

  constructor(host: LitElement, handle: () => PortalHandle | undefined) {
    this.#host = host;
    this.#handle = handle;
  }

  render(speech: Speech, level: number): TemplateResult | typeof nothing {
    if (this.#form !== undefined) return this.#form.render(speech, level);
    // What does not come now is asked for again with the next change.
    if (!this.#coming && this.#handle() !== undefined) void this.#load();
    return nothing;
  }

  async #load(): Promise<void> {
    this.#coming = true;
    try {
      const care = this.#handle()?.cart.source.orderCare?.();
      // A source that only shows orders finds none again.
      if (care === undefined) return;
      const { RecoveryForm } = await import('./recovery/recovery-form.ts');
      this.#form = new RecoveryForm(this.#host, this.#handle);
      this.#host.requestUpdate();
    } catch {
      this.#coming = false;
    }
  }
}
