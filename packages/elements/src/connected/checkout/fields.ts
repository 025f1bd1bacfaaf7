import { html, nothing, type TemplateResult } from 'lit';
import { cautionPath, icon } from '../../internal/icons/index.ts';
import type { FieldName } from './field-fault.ts';
import type { FormView } from './form-view.ts';

/** The fault beside a field; its place is always there, so that `aria-describedby` leads somewhere. */
export function faultText(field: FieldName, { faults }: FormView): TemplateResult {
  const fault = faults.get(field);
  return html`<span class="fault" id="${field}-fault" ?hidden=${fault === undefined}>
    ${fault === undefined ? nothing : html`${icon(cautionPath)}<span>${fault}</span>`}
  </span>`;
}

export interface FieldParts {
  readonly field: FieldName;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
}

/** One question: label, hint, the control, the fault beside it. */
export function field({ field: id, hint, label, optional }: FieldParts, control: unknown, view: FormView) {
  const mark = html` <span class="muted">${view.say('checkout.optional')}</span>`;
  return html`<div class="field">
    <label class="label" for=${id}>${label}${optional === true ? mark : nothing}</label>
    <span class="hint" id="${id}-hint" ?hidden=${hint === undefined}>${hint}</span>
    ${control} ${faultText(id, view)}
  </div>`;
}

export interface TextParts extends FieldParts {
  readonly type?: 'text' | 'tel' | 'email';
  readonly autocomplete: 'name' | 'tel' | 'email' | 'street-address';
  readonly maxLength: number;
}

/** A question that is answered in one line. */
export function textField(parts: TextParts, view: FormView): TemplateResult {
  const { autocomplete, field: id, maxLength, optional, type = 'text' } = parts;
  return field(
    parts,
    html`<input
      class="input"
      id=${id}
      name=${id}
      type=${type}
      inputmode=${type}
      autocomplete=${autocomplete}
      autocapitalize=${autocomplete === 'name' ? 'words' : 'sentences'}
      maxlength=${maxLength}
      ?required=${optional !== true}
      aria-invalid=${view.faults.has(id) ? 'true' : 'false'}
      aria-describedby="${id}-hint ${id}-fault"
    />`,
    view,
  );
}
