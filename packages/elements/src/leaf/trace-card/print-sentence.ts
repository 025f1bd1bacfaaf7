import { html, type TemplateResult } from 'lit';
import { cautionPath, icon, unknownPath } from '../../internal/icons/index.ts';
import type { CardContext } from './card-context.ts';
import type { ReadPrint } from './printed-code.ts';

/** The status of a print with its icon: not checked, and what cannot be right. */
export function printSentence({ faults }: ReadPrint, { say }: CardContext): TemplateResult {
  return html`${icon(faults.length > 0 ? cautionPath : unknownPath)}
    <div>
      ${faults.map(({ key, values }) => html`<p class="sentence">${say(key, values)}</p>`)}
      <p class=${faults.length > 0 ? 'small' : 'sentence'}>${say('trace.status.not-checked')}</p>
    </div>`;
}
