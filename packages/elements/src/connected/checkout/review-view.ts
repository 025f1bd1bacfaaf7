import { textGap } from '../../internal/text-gap.ts';
import { chooseText } from '@nongsan/core';
import { formatPhone, provinceByCode, unitLabel } from '@nongsan/places';
import { html, nothing, type TemplateResult } from 'lit';
import { provinceName } from './address-view.ts';
import type { CheckoutDraft } from './draft.ts';
import type { FieldName } from './field-fault.ts';
import type { FormView } from './form-view.ts';
import { reviewGroup, type Edit } from './review-group.ts';

function addressLines(draft: CheckoutDraft, { commune, locale }: FormView): TemplateResult {
  const province = provinceByCode(draft.province);
  const place = [
    commune.chosen === undefined ? '' : unitLabel(commune.chosen, locale === 'vi' ? 'vi' : 'en'),
    province === undefined ? '' : provinceName(province, locale),
  ];
  return html`<p>${draft.street}</p>
    <p>${place.filter((part) => part !== '').join(', ')}</p>
    ${draft.note === '' ? nothing : html`<p class="note">“${draft.note}”</p>`}`;
}

function consentLines({ age, granted }: CheckoutDraft, { locale, minimumAge, portal, say }: FormView): TemplateResult {
  const answer = (agreed: boolean): TemplateResult => {
    const word = say(agreed ? 'checkout.yes' : 'checkout.no');
    return html`<b>${word}</b>${textGap(word)}`;
  };
  const confirmed = html`<li class="small">${answer(age)}${say('checkout.age', { age: minimumAge ?? '' })}</li>`;
  return html`<ul>
    ${minimumAge === undefined ? nothing : confirmed}
    ${portal.consents.map(({ purpose, text }) => {
      const chosen = chooseText(text, locale);
      return html`<li class="small">
        ${answer(granted.has(purpose))}<span lang=${chosen.lang}>${chosen.text}</span>
      </li>`;
    })}
  </ul>`;
}

/**
 * Every answer once more before it counts, each with the way back to its question.
 * @param delivery the way of each parcel, where there is a choice
 */
export function reviewAnswers(draft: CheckoutDraft, view: FormView, edit: Edit, delivery: unknown): TemplateResult {
  const { minimumAge, portal, say } = view;
  const [purpose] = portal.consents;
  const first: FieldName | undefined = minimumAge === undefined ? purpose && `consent-${purpose.purpose}` : 'age';
  const contact = html`<p>${draft.name}</p>
    <p class="nums">${formatPhone(draft.phone)}</p>
    ${draft.email === '' ? nothing : html`<p>${draft.email}</p>`}`;
  return html`${reviewGroup('checkout.contact', 'name', contact, view, edit)}
  ${reviewGroup('checkout.address', 'province', addressLines(draft, view), view, edit)} ${delivery}
  ${reviewGroup('checkout.payment', 'payment', html`<p>${say(`checkout.${draft.payment ?? 'cod'}`)}</p>`, view, edit)}
  ${first === undefined ? nothing : reviewGroup('checkout.consents', first, consentLines(draft, view), view, edit)}`;
}
