import type { OrderCare, SourceError, WriteOptions } from '@nongsan/core';
import { refusalCode } from '@nongsan/core/order-states';
import { parsePhone } from '@nongsan/places';
import type { LitElement, TemplateResult } from 'lit';
import { failureKey } from '../../../internal/failure-key.ts';
import type { PortalHandle } from '../../../internal/portal-handle.ts';
import type { Speech } from '../../../internal/speech.ts';
import { OpenKeys, sourceFailure } from '../../../store/index.ts';
import type { RecoveryFault, RecoveryField, RecoveryState } from './recovery-state.ts';
import { recoveryView } from './recovery-view.ts';

/** The number of an order, as the server takes it: people write it small and with spaces. */
const numberShape = /^[0-9A-Z-]{6,20}$/;
const tidy = (text: string): string => text.toUpperCase().replace(/\s+/g, '');

function textIn(form: FormData, name: RecoveryField): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

/** What went wrong, in the buyer's words: beside the code where it is the code. */
function faultOf(error: SourceError): RecoveryFault {
  if (refusalCode(error) === 'cannot-send') return { key: 'recovery.cannotSend' };
  if (error.faults.some(({ pointer }) => pointer === '/code')) return { field: 'code', key: 'recovery.wrongCode' };
  if (error.faults.some(({ pointer }) => pointer === '/phone')) return { field: 'phone', key: 'recovery.badPhone' };
  return { key: failureKey(error.code) };
}

/** Finds the links of a buyer's orders again: a code goes to the telephone that ordered, and opens them. */
export class RecoveryForm {
  readonly #host: LitElement;
  readonly #handle: () => PortalHandle | undefined;
  readonly #keys = new OpenKeys();
  #state: RecoveryState = { step: 'phone', busy: false };

  constructor(host: LitElement, handle: () => PortalHandle | undefined) {
    this.#host = host;
    this.#handle = handle;
  }

  render(speech: Speech, level: number): TemplateResult {
    return recoveryView(this.#state, { back: this.#back, redeem: this.#redeem, request: this.#request }, speech, level);
  }

  readonly #back = (): void => this.#set({ step: 'phone', busy: false }, '#recovery-phone');

  readonly #request = (form: FormData): void => {
    const phone = parsePhone(textIn(form, 'phone'));
    const number = tidy(textIn(form, 'number'));
    if (!phone.ok) return this.#refuse({ field: 'phone', key: 'recovery.badPhone' });
    if (number !== '' && !numberShape.test(number)) return this.#refuse({ field: 'number', key: 'recovery.badNumber' });
    const request = { phone: phone.number, ...(number !== '' && { number }) };
    void this.#ask(`request ${request.phone} ${number}`, async (care, write) => {
      const answer = await care.requestCode(request, write);
      this.#set({ step: 'code', busy: false, phone: request.phone, number, answer }, '#recovery-code');
    });
  };

  readonly #redeem = (form: FormData): void => {
    const state = this.#state;
    if (state.step !== 'code') return;
    const code = tidy(textIn(form, 'code'));
    if (!/^\d{6}$/.test(code)) return this.#refuse({ field: 'code', key: 'recovery.badCode' });
    void this.#ask(`redeem ${state.phone} ${code}`, async (care, write) => {
      const { orders } = await care.redeemCode({ phone: state.phone, code }, write);
      this.#set({ step: 'found', busy: false, orders }, '#recovery');
    });
  };

  async #ask(wish: string, act: (care: OrderCare, write: WriteOptions) => Promise<void>): Promise<void> {
    const care = this.#handle()?.cart.source.orderCare?.();
    if (care === undefined || this.#state.busy) return;
    this.#set({ ...this.#state, busy: true, fault: undefined });
    try {
      await act(await care, { idempotencyKey: this.#keys.for(wish) });
      this.#keys.settle(wish);
    } catch (cause) {
      const error = sourceFailure(cause);
      if (!error.retryable) this.#keys.settle(wish);
      this.#refuse(faultOf(error));
    }
  }

  #refuse(fault: RecoveryFault): void {
    const { field } = fault;
    this.#set({ ...this.#state, busy: false, fault }, field === undefined ? undefined : `#recovery-${field}`);
  }

  #set(state: RecoveryState, focus?: string): void {
    this.#state = state;
    this.#host.requestUpdate();
    if (focus === undefined) return;
    void this.#host.updateComplete.then(() => this.#host.shadowRoot?.querySelector<HTMLElement>(focus)?.focus());
  }
}
