import { formerLabel, provinceByCode, unitLabel } from '@nongsan/places';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { MessageKey } from '../../../i18n/index.ts';
import viSearch from '../../../i18n/vi/address-search.json' with { type: 'json' };
import { Words } from '../../../internal/words.ts';
import { provinceName } from '../address-view.ts';
import type { FormView } from '../form-view.ts';
import type { AddressSearch, FoundPlace } from './address-search.ts';

const words = new Words(viSearch);

/** Takes the place into the form's own fields; what the buyer wrote into the street stays. */
function take(search: AddressSearch, place: FoundPlace, { currentTarget }: Event): void {
  const root = (currentTarget as Element).getRootNode() as ShadowRoot;
  search.choose(place);
  fill(root, '#province', place.commune.provinceCode);
  const street = root.querySelector<HTMLInputElement>('#street');
  if (place.rest && street?.value === '') fill(root, '#street', place.rest);
  street?.focus();
}

/** As if it had been typed: its fault is history, and who keeps answers hears of it. */
function fill(root: ShadowRoot, field: string, value: string): void {
  const control = root.querySelector<HTMLInputElement | HTMLSelectElement>(field);
  if (control === null) return;
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

function onKey(event: KeyboardEvent, search: AddressSearch): void {
  switch (event.key) {
    case 'ArrowDown':
    case 'ArrowUp':
      search.move(event.key === 'ArrowDown' ? 1 : -1);
      break;
    case 'Enter':
      // Also without an answer: what is searched for is not yet an order.
      if (search.ready !== undefined) take(search, search.ready, event);
      break;
    case 'Escape':
      if (!search.open) return;
      search.close();
      break;
    default:
      return;
  }
  event.preventDefault();
  event.stopPropagation();
}

/* eslint-disable lit-a11y/click-events-have-key-events -- the combobox has the focus and takes the keys for its options */
function option(search: AddressSearch, place: FoundPlace, index: number, { locale, say }: FormView): TemplateResult {
  const language = locale === 'vi' ? 'vi' : 'en';
  const { commune, former } = place;
  const province = provinceByCode(commune.provinceCode);
  const name = [unitLabel(commune, language), province && provinceName(province, locale)].filter(Boolean).join(', ');
  return html`<li
    id="search-${index}"
    class="option"
    role="option"
    aria-selected=${index === search.active ? 'true' : 'false'}
    @click=${(event: Event) => take(search, place, event)}
  >
    <span lang=${language}>${name}</span>
    ${
      former === undefined
        ? nothing
        : html`<span class="muted small"
            >(${say('checkout.communeFormer', { former: formerLabel(former, language) })})</span
          >`
    }
  </li>`;
}

/* eslint-enable lit-a11y/click-events-have-key-events */

/* eslint-disable lit-a11y/accessible-name -- its label is beside it */
/** The search as an editable combobox (ARIA Authoring Practices 1.2), above the fields that it fills. */
export function searchQuestion(this: AddressSearch, view: FormView): TemplateResult {
  const say = (key: MessageKey): string => words.say(view.speak, key);
  const list = this.open && this.hits.length > 0;
  const none = this.open && !this.searching && !this.failed && this.hits.length === 0;
  const told = this.failed ? view.say('checkout.communeFailed') : none ? say('search.none') : '';
  const found = list ? view.say('checkout.communeCount', { count: this.hits.length }) : '';
  return html`<div class="field">
    <label class="label" for="search">${say('search.label')}</label>
    <span class="hint" id="search-hint">${say('search.hint')}</span>
    <div class="combo">
      <input
        class="input"
        id="search"
        type="text"
        role="combobox"
        autocomplete="off"
        spellcheck="false"
        aria-autocomplete="list"
        aria-expanded=${list ? 'true' : 'false'}
        aria-controls="search-list"
        aria-activedescendant=${list && this.active >= 0 ? `search-${this.active}` : nothing}
        aria-describedby="search-hint search-told"
        .value=${live(this.text)}
        @input=${(event: InputEvent) => void this.type((event.target as HTMLInputElement).value)}
        @keydown=${(event: KeyboardEvent) => onKey(event, this)}
        @blur=${() => this.close()}
      />
      <ul
        class="options"
        id="search-list"
        role="listbox"
        aria-label=${say('search.label')}
        ?hidden=${!list}
        @pointerdown=${(event: Event) => event.preventDefault()}
      >
        ${this.hits.map((place, index) => option(this, place, index, view))}
      </ul>
    </div>
    <span class="hint" id="search-told" role="status">${told}<span class="visually-hidden">${found}</span></span>
  </div>`;
}
