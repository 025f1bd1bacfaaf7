import { chooseText, type ConsentPurpose } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import { handOver } from '../../internal/hand-over.ts';
import { webHref } from '../../internal/web-href.ts';
import { faultText } from './fields.ts';
import type { FieldName } from './field-fault.ts';
import type { FormView } from './form-view.ts';

/** A box that nobody has ticked for the buyer. Its name is the text alone: the fault, inside the label too, describes it. */
function box(id: FieldName, name: string, value: string, text: unknown, view: FormView): TemplateResult {
  return html`<label class="choice">
    <input
      type="checkbox"
      id=${id}
      name=${name}
      value=${value}
      aria-invalid=${view.faults.has(id) ? 'true' : 'false'}
      aria-labelledby="${id}-label"
      aria-describedby=${name === 'age' ? 'age-why age-fault' : `${id}-fault`}
    />
    <span id="${id}-label">${text}</span>${faultText(id, view)}
  </label>`;
}

/** The buyer's age, where the cart holds something that asks for it. */
function ageQuestion(view: FormView): TemplateResult | typeof nothing {
  const { minimumAge: age, say } = view;
  if (age === undefined) return nothing;
  return html`<div class="field">
    <p class="hint" id="age-why">${say('checkout.ageWhy', { age })}</p>
    ${box('age', 'age', 'yes', say('checkout.age', { age }), view)}
  </div>`;
}

function consent({ purpose, required, text }: ConsentPurpose, view: FormView): TemplateResult {
  const { locale, say } = view;
  const { lang, text: words } = chooseText(text, locale);
  const mark = say(required ? 'checkout.required' : 'checkout.optional');
  return box(
    `consent-${purpose}`,
    'consent',
    purpose,
    html`<span lang=${lang}>${words}</span> <span class="muted">${mark}</span>`,
    view,
  );
}

/** One question a purpose, unticked, each with its own answer (Data Law 91/2025). */
export function consentQuestions(view: FormView): TemplateResult | typeof nothing {
  const { portal, say } = view;
  if (portal.consents.length === 0 && view.minimumAge === undefined) return nothing;
  return html`<fieldset class="tight">
    <legend><h2 aria-level=${view.level}>${say('checkout.consents')}</h2></legend>
    ${ageQuestion(view)} ${portal.consents.map((purpose) => consent(purpose, view))}
    ${
      portal.termsUrl === undefined
        ? nothing
        : html`<p>
            <a href=${webHref(portal.termsUrl)} target="_blank" rel="noopener" @click=${handOver}
              >${say('checkout.terms')}</a
            >
          </p>`
    }
  </fieldset>`;
}
