import { html, nothing, type TemplateResult } from 'lit';
import { cautionPath, icon } from '../../internal/icons/index.ts';
import type { FieldFault, FieldName } from './field-fault.ts';
import type { FormView } from './form-view.ts';

/** All faults together, above the questions: it takes the focus, and each line leads to its question. */
export function faultSummary(
  faults: readonly FieldFault[],
  goTo: (field: FieldName) => void,
  { level, say }: FormView,
): TemplateResult | typeof nothing {
  if (faults.length < 2) return nothing;
  return html`<div class="faults" role="group" tabindex="-1" aria-labelledby="faults-title">
    <h2 id="faults-title" aria-level=${level}>
      ${icon(cautionPath)}<span>${say('checkout.fix', { count: faults.length })}</span>
    </h2>
    <ul>
      ${faults.map(
        ({ field, key, values }) =>
          html`<li><button class="link" type="button" @click=${() => goTo(field)}>${say(key, values)}</button></li>`,
      )}
    </ul>
  </div>`;
}
