import { html, type TemplateResult } from 'lit';
import { textField } from './fields.ts';
import type { FormView } from './form-view.ts';

/** Who receives it and can be called. */
export function contactQuestions(view: FormView): TemplateResult {
  const { level, say } = view;
  return html`<fieldset>
    <legend><h2 aria-level=${level}>${say('checkout.contact')}</h2></legend>
    ${textField({ field: 'name', label: say('checkout.name'), autocomplete: 'name', maxLength: 100 }, view)}
    ${textField(
      {
        field: 'phone',
        label: say('checkout.phone'),
        hint: say('checkout.phoneHint'),
        type: 'tel',
        autocomplete: 'tel',
        maxLength: 30,
      },
      view,
    )}
    ${textField(
      {
        field: 'email',
        label: say('checkout.email'),
        type: 'email',
        autocomplete: 'email',
        maxLength: 254,
        optional: true,
      },
      view,
    )}
  </fieldset>`;
}
