import { formerLabel, unitLabel, type PlaceHit } from '@nongsan/places';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { field } from './fields.ts';
import type { FormView } from './form-view.ts';

function onKey(event: KeyboardEvent, { commune }: FormView): void {
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      commune.move(event.key === 'ArrowDown' ? 1 : -1);
      break;
    case 'Enter':
      if (commune.ready === undefined) return;
      commune.choose(commune.ready);
      break;
    case 'Escape':
      if (!commune.open) return;
      commune.close();
      break;
    default:
      return;
  }
  // The form is not sent and the dialog around it is not closed: the key meant the list.
  event.preventDefault();
  event.stopPropagation();
}

/* eslint-disable lit-a11y/click-events-have-key-events -- the combobox has the focus and takes the keys for its options */
function option(hit: PlaceHit, index: number, { commune: choice, locale, say }: FormView): TemplateResult {
  const language = locale === 'vi' ? 'vi' : 'en';
  const former =
    hit.former === undefined ? nothing : say('checkout.communeFormer', { former: formerLabel(hit.former, language) });
  return html`<li
    id="commune-${index}"
    class="option"
    role="option"
    aria-selected=${index === choice.active ? 'true' : 'false'}
    @click=${() => choice.choose(hit)}
  >
    <span lang=${language}>${unitLabel(hit.commune, language)}</span><span class="muted small">${former}</span>
  </li>`;
}

/* eslint-enable lit-a11y/click-events-have-key-events */

function message({ commune, say }: FormView): TemplateResult | typeof nothing {
  if (!commune.open) return nothing;
  if (commune.failed)
    return html`<span class="hint">${say('checkout.communeFailed')}</span>
      <button class="button" type="button" @click=${() => void commune.show()}>${say('common.retry')}</button>`;
  const none = commune.hits.length === 0 && commune.text !== '';
  return none ? html`<span class="hint">${say('checkout.communeNone')}</span>` : nothing;
}

/* eslint-disable lit-a11y/accessible-name -- its label is in the field around it */
/** The commune as an editable combobox (ARIA Authoring Practices 1.2): type a part of its present or former name. */
export function communeField(view: FormView): TemplateResult {
  const { commune, faults, say } = view;
  const list = commune.open && commune.hits.length > 0;
  const found = commune.text === '' ? '' : say('checkout.communeCount', { count: commune.hits.length });
  const control = html`<div class="combo">
      <input
        class="input"
        id="commune"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        ?disabled=${commune.province === ''}
        aria-required="true"
        aria-autocomplete="list"
        aria-expanded=${list ? 'true' : 'false'}
        aria-controls="commune-list"
        aria-activedescendant=${list && commune.active >= 0 ? `commune-${commune.active}` : nothing}
        aria-invalid=${faults.has('commune') ? 'true' : 'false'}
        aria-describedby="commune-hint commune-fault"
        .value=${live(commune.text)}
        @click=${() => void commune.show()}
        @input=${(event: InputEvent) => void commune.type((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => onKey(event, view)}
        @blur=${() => commune.leave()}
      />
      <ul
        class="options"
        id="commune-list"
        role="listbox"
        aria-label=${say('checkout.commune')}
        ?hidden=${!list}
        @pointerdown=${(event: Event) => event.preventDefault()}
      >
        ${commune.hits.map((hit, index) => option(hit, index, view))}
      </ul>
    </div>
    ${message(view)} <span class="visually-hidden" role="status">${list ? found : ''}</span>`;
  const hint = say(commune.province === '' ? 'checkout.communeWait' : 'checkout.communeHint');
  return field({ field: 'commune', label: say('checkout.commune'), hint }, control, view);
}
