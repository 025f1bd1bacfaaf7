import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey, MessageValues } from '../../i18n/index.ts';
import { cautionPath, icon, unknownPath } from '../../internal/icons/index.ts';
import { readPrint, type PrintedCode } from '../../leaf/trace-card/printed-code.ts';

type Say = (key: MessageKey, values?: MessageValues) => string;

/** A printed code beside a price. Nobody has checked it, and there is nothing to open. */
export function printedBadge(print: PrintedCode, say: Say): TemplateResult {
  const { faults, elements } = readPrint(print);
  const wrong = faults.length > 0;
  const area = print.growingArea
    ? html`<span class="muted">${say('trace.growingArea')}</span> <span class="code">${print.growingArea}</span>`
    : nothing;
  const lot = print.lot && elements.length === 0 ? say('trace.lot', { lot: print.lot }) : elements.join(' ');
  return html`<span class="base badge ${wrong ? 'suspended' : 'not-checked'}" part="badge">
    ${icon(wrong ? cautionPath : unknownPath)}
    <span class="facts">
      ${area} ${lot === '' ? nothing : html`<span class="code">${lot}</span>`}
      ${wrong ? faults.map(({ key, values }) => html`<span class="status">${say(key, values)}</span>`) : nothing}
      <span class="status">${say('trace.status.not-checked')}</span>
    </span>
  </span>`;
}
