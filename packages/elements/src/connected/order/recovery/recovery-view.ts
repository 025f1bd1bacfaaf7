import { formatInstant } from '@nongsan/core';
import type { RecoveredOrders } from '@nongsan/core/order-states';
import { formatPhone } from '@nongsan/places';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey, MessageValues } from '../../../i18n/index.ts';
import viRecovery from '../../../i18n/vi/order-recovery.json' with { type: 'json' };
import { cautionPath, icon } from '../../../internal/icons/index.ts';
import type { Speech } from '../../../internal/speech.ts';
import { webHref } from '../../../internal/web-href.ts';
import { Words } from '../../../internal/words.ts';
import type { RecoveryFault, RecoveryField, RecoveryState } from './recovery-state.ts';

const words = new Words(viRecovery);

export interface RecoveryActions {
  readonly request: (form: FormData) => void;
  readonly redeem: (form: FormData) => void;
  /** To another telephone, or another code. */
  readonly back: () => void;
}

type Say = (key: MessageKey, values?: MessageValues) => string;

interface FieldParts {
  readonly name: RecoveryField;
  readonly label: string;
  readonly hint?: string;
  readonly type: 'tel' | 'text';
  readonly autocomplete: AutoFill;
  readonly inputMode: 'tel' | 'text' | 'numeric';
  readonly length: number;
}

const warning = (key: MessageKey, say: Say): TemplateResult => html`${icon(cautionPath)}<span>${say(key)}</span>`;

function field(parts: FieldParts, fault: RecoveryFault | undefined, say: Say): TemplateResult {
  const id = `recovery-${parts.name}`;
  const wrong = fault?.field === parts.name;
  return html`<div class="field">
    <label class="label" for=${id}>${parts.label}</label>
    <span class="hint" id="${id}-hint" ?hidden=${parts.hint === undefined}>${parts.hint}</span>
    <input
      class="input"
      id=${id}
      name=${parts.name}
      type=${parts.type}
      inputmode=${parts.inputMode}
      .autocomplete=${parts.autocomplete}
      maxlength=${parts.length}
      aria-invalid=${wrong ? 'true' : 'false'}
      aria-describedby="${id}-hint ${id}-fault"
    />
    <span class="fault" id="${id}-fault" ?hidden=${!wrong}>${wrong ? warning(fault.key, say) : nothing}</span>
  </div>`;
}

/** A form with one thing to do, and the fault that is of no field above the button. */
function form(body: unknown, send: (data: FormData) => void, label: string, state: RecoveryState, say: Say) {
  const { busy, fault } = state;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!busy) send(new FormData(event.currentTarget as HTMLFormElement));
  };
  return html`<form class="recover" novalidate @submit=${submit}>
    ${body}
    <p class="fault" role="alert" ?hidden=${fault === undefined || fault.field !== undefined}>
      ${fault !== undefined && fault.field === undefined ? warning(fault.key, say) : nothing}
    </p>
    <div class="ways"><button class="button primary" aria-disabled=${busy}>${label}</button></div>
  </form>`;
}

function askPhone(state: RecoveryState, { request }: RecoveryActions, say: Say): TemplateResult {
  const phone = { name: 'phone', type: 'tel', autocomplete: 'tel', inputMode: 'tel', length: 30 } as const;
  const number = { name: 'number', type: 'text', autocomplete: 'off', inputMode: 'text', length: 24 } as const;
  return html`<p>${say('recovery.how')}</p>
    ${form(
      html`${field({ ...phone, label: say('recovery.phone') }, state.fault, say)}
      ${field({ ...number, label: say('recovery.number'), hint: say('recovery.numberHint') }, state.fault, say)}`,
      request,
      say('recovery.send'),
      state,
      say,
    )}`;
}

function askCode(
  state: RecoveryState & { readonly step: 'code' },
  { back, redeem }: RecoveryActions,
  say: Say,
  locale: string,
): TemplateResult {
  const sent = { phone: formatPhone(state.phone), time: formatInstant(state.answer.expiresAt, locale) };
  const code = { name: 'code', type: 'text', autocomplete: 'one-time-code', inputMode: 'numeric', length: 12 } as const;
  return html`<p role="status">${say('recovery.sent', sent)}</p>
    ${form(field({ ...code, label: say('recovery.code') }, state.fault, say), redeem, say('recovery.open'), state, say)}
    <div class="ways">
      <button class="button quiet" type="button" @click=${back}>${say('recovery.again')}</button>
    </div>`;
}

function found(orders: RecoveredOrders['orders'], say: Say, locale: string): TemplateResult {
  if (orders.length === 0) return html`<p role="status">${say('recovery.none')}</p>`;
  return html`<ul class="found">
    ${orders.map(
      ({ number, placedAt, url }) =>
        html`<li>
          <a href=${webHref(url)}>${say('recovery.order', { number, time: formatInstant(placedAt, locale) })}</a>
        </li>`,
    )}
  </ul>`;
}

/** The form as far as the buyer is in it. */
export function recoveryView(
  state: RecoveryState,
  actions: RecoveryActions,
  { locale, speak }: Speech,
  level: number,
): TemplateResult {
  const say: Say = (key, values) => words.say(speak, key, values);
  const title = say(state.step === 'found' ? 'recovery.found' : 'recovery.title');
  return html`<section class="recovery" part="recovery" aria-labelledby="recovery">
    <h2 class="heading" id="recovery" tabindex="-1" aria-level=${level}>${title}</h2>
    ${
      state.step === 'phone'
        ? askPhone(state, actions, say)
        : state.step === 'code'
          ? askCode(state, actions, say, locale)
          : found(state.orders, say, locale)
    }
  </section>`;
}
