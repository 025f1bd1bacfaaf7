import { provinces, type Province } from '@nongsan/places';
import { html, type TemplateResult } from 'lit';
import { communeField } from './commune-view.ts';
import { field, textField } from './fields.ts';
import type { FormView } from './form-view.ts';

/** A province's name the reader's way. */
export const provinceName = ({ name, nameEn }: Province, locale: string): string => (locale === 'vi' ? name : nameEn);

function sorted(locale: string): readonly Province[] {
  const { compare } = new Intl.Collator(locale);
  return [...provinces].sort((one, other) => compare(provinceName(one, locale), provinceName(other, locale)));
}

function provinceField(view: FormView): TemplateResult {
  const { commune, faults, locale, say } = view;
  const choose = (event: Event): void => commune.setProvince((event.target as HTMLSelectElement).value);
  return field(
    { field: 'province', label: say('checkout.province') },
    html`<select
      class="input"
      id="province"
      name="province"
      autocomplete="address-level1"
      required
      aria-invalid=${faults.has('province') ? 'true' : 'false'}
      aria-describedby="province-hint province-fault"
      @change=${choose}
    >
      <option value="">${say('checkout.chooseProvince')}</option>
      ${sorted(locale).map((province) => html`<option value=${province.code}>${provinceName(province, locale)}</option>`)}
    </select>`,
    view,
  );
}

/** The way by search comes when it is asked for; most buyers know their province and commune. */
function searchButton({ commune, say }: FormView): TemplateResult {
  const open = async ({ currentTarget }: Event): Promise<void> => {
    const root = (currentTarget as Element).getRootNode() as ShadowRoot;
    await commune.openSearch().catch(() => undefined);
    root.querySelector<HTMLElement>('#search')?.focus();
  };
  return html`<button class="button" type="button" @click=${(event: Event) => void open(event)}>
    ${say('checkout.search')}
  </button>`;
}

/** Where it goes: province, commune, and the rest in the buyer's words. */
export function addressQuestions(view: FormView): TemplateResult {
  const { level, say } = view;
  return html`<fieldset>
    <legend><h2 aria-level=${level}>${say('checkout.address')}</h2></legend>
    ${view.commune.search?.question(view) ?? searchButton(view)} ${provinceField(view)} ${communeField(view)}
    ${textField(
      { field: 'street', label: say('checkout.street'), autocomplete: 'street-address', maxLength: 200 },
      view,
    )}
    ${field(
      { field: 'note', label: say('checkout.note'), optional: true },
      html`<textarea
        class="input"
        id="note"
        name="note"
        maxlength="500"
        aria-invalid=${view.faults.has('note') ? 'true' : 'false'}
        aria-describedby="note-hint note-fault"
      ></textarea>`,
      view,
    )}
  </fieldset>`;
}
