import { textGap } from '../../internal/text-gap.ts';
import { chooseText } from '@nongsan/core';
import { formatPhone, provinceByCode, unitLabel } from '@nongsan/places';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey } from '../../i18n/index.ts';
import { provinceName } from './address-view.ts';
import type { CheckoutDraft } from './draft.ts';
import type { FieldName } from './field-fault.ts';
import type { FormView } from './form-view.ts';

type Edit = ((field: FieldName) => void) | undefined;

function group(
  title: MessageKey,
  first: FieldName,
  rows: unknown,
  { level, say }: FormView,
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
 * @param edit absent while the outcome of a try is not known: the same request has to be sent first
 */
export function reviewAnswers(draft: CheckoutDraft, view: FormView, edit: Edit): TemplateResult {
  const { minimumAge, portal, say } = view;
  const [purpose] = portal.consents;
  const first: FieldName | undefined = minimumAge === undefined ? purpose && `consent-${purpose.purpose}` : 'age';
  const contact = html`<p>${draft.name}</p>
    <p class="nums">${formatPhone(draft.phone)}</p>
    ${draft.email === '' ? nothing : html`<p>${draft.email}</p>`}`;
  return html`${group('checkout.contact', 'name', contact, view, edit)}
  ${group('checkout.address', 'province', addressLines(draft, view), view, edit)}
  ${group('checkout.payment', 'payment', html`<p>${say(`checkout.${draft.payment ?? 'cod'}`)}</p>`, view, edit)}
  ${first === undefined ? nothing : group('checkout.consents', first, consentLines(draft, view), view, edit)}`;
}
