import { formatInstant } from '@nongsan/core';
import type { OrderChange } from '@nongsan/core/order-states';
import { html, nothing, type TemplateResult } from 'lit';
import { vietnamese } from '../../internal/named.ts';
import type { Speech } from '../../internal/speech.ts';

/** One step in words: what, when, by whom, and what was said with it. */
function step({ at, by, name, note, state }: OrderChange, { locale, say }: Speech): TemplateResult {
  const what = state === 'placed' ? 'order.step.placed' : (`order.state.${state}` as const);
  const who = by === 'other' ? '' : ` · ${say(`order.by.${by}`)}`;
  return html`<li>
    <span class="step">${say(what)}</span>
    <span class="small muted"
      ><time datetime=${at}>${formatInstant(at, locale)}</time>${who}${
        name === undefined ? nothing : html` ${vietnamese(name)}`
      }</span
    >
    ${note === undefined ? nothing : html`<span class="small note" lang="vi">${note}</span>`}
  </li>`;
}

/** The way of a household's part so far, the oldest step first; one step alone is the state that is shown anyway. */
export function timelineView(history: readonly OrderChange[], speech: Speech, level: number) {
  if (history.length === 0) return nothing;
  return html`<div>
    <h4 aria-level=${level}>${speech.say('order.timeline')}</h4>
    <ol class="timeline" part="timeline">
      ${history.map((change) => step(change, speech))}
    </ol>
  </div>`;
}
