import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey } from '../../i18n/index.ts';
import type { FieldName } from './field-fault.ts';
import type { FormView } from './form-view.ts';

/** The way back to a question; absent while the outcome of a try is not known: the same request has to be sent first. */
export type Edit = ((field: FieldName) => void) | undefined;

/** Answers of one kind, with the way back to the first of their questions. */
export function reviewGroup(
  title: MessageKey,
  first: FieldName,
  rows: unknown,
  { level, say }: Pick<FormView, 'level' | 'say'>,
  edit: Edit,
): TemplateResult {
  const section = say(title);
  const button = html`<button
    class="button quiet"
    type="button"
    aria-label=${say('checkout.editNamed', { section })}
    @click=${() => edit?.(first)}
  >
    ${say('checkout.edit')}
  </button>`;
  return html`<div class="answers">
    <h3 aria-level=${level + 1}>${section}</h3>
    ${edit === undefined ? nothing : button}
    <div class="answer">${rows}</div>
  </div>`;
}
