import type { PaymentMethod } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import { faultText } from './fields.ts';
import type { FormView } from './form-view.ts';

/** Methods that this form offers; the portal may take more. */
const knownMethods = ({ portal }: Pick<FormView, 'portal'>): readonly PaymentMethod[] =>
  portal.paymentMethods.filter((method) => method !== 'other');

function method(name: PaymentMethod, first: boolean, { cart, portal, say }: FormView): TemplateResult {
  const codes = cart.parcels.length;
  const many = name === 'vietqr' && portal.payee === 'household' && codes > 1;
  return html`<label class="choice">
    <input
      type="radio"
      name="payment"
      id=${first ? 'payment' : `payment-${name}`}
      value=${name}
      ?checked=${first}
      aria-labelledby="payment-${name}-label"
      aria-describedby="payment-${name}-hint"
    />
    <span id="payment-${name}-label">${say(`checkout.${name}`)}</span>
    <span class="hint" id="payment-${name}-hint">
      ${say(`checkout.${name}Hint`)} ${many ? say('checkout.vietqrMany', { count: codes }) : nothing}
    </span>
  </label>`;
}

/** How the money goes. The first method is chosen already: it is no consent. */
export function paymentQuestion(view: FormView): TemplateResult {
  return html`<fieldset class="tight" aria-describedby="payment-fault">
    <legend><h2 aria-level=${view.level}>${view.say('checkout.payment')}</h2></legend>
    ${knownMethods(view).map((name, index) => method(name, index === 0, view))} ${faultText('payment', view)}
  </fieldset>`;
}
