import type { ConsentPurpose } from '@nongsan/core';
import { formatPhone, parsePhone } from '@nongsan/places';
import type { CheckoutDraft } from './draft.ts';
import type { FieldFault } from './field-fault.ts';
import { foreignPhone } from './foreign-phone.ts';
import type { FormView } from './form-view.ts';

/** What the portal and the cart ask beyond the address. */
export interface Demands {
  readonly consents: readonly ConsentPurpose[];
  readonly minimumAge: number | undefined;
}

export const demandsOf = ({ minimumAge, portal }: FormView): Demands => ({ minimumAge, consents: portal.consents });

/** Looks like an address of mail; whether it exists only a message can tell. */
const mailShape = /^[^\s@]+@[^\s@]+\.[^\s@.]{2,}$/;

function phoneFault(text: string): FieldFault | undefined {
  const phone = parsePhone(text);
  if (phone.ok || foreignPhone(text) !== undefined) return undefined;
  const { problem, suggestion } = phone;
  if (suggestion !== undefined)
    return { field: 'phone', key: 'checkout.fault.phoneMeant', values: { phone: formatPhone(suggestion) } };
  switch (problem) {
    case 'too_short':
      return { field: 'phone', key: 'checkout.fault.phoneShort' };
    case 'too_long':
      return { field: 'phone', key: 'checkout.fault.phoneLong' };
    case 'foreign':
      return { field: 'phone', key: 'checkout.fault.phoneForeign' };
    default:
      return { field: 'phone', key: 'checkout.fault.phone' };
  }
}

function* faultsOf(draft: CheckoutDraft, { consents, minimumAge }: Demands): Generator<FieldFault | undefined> {
  if (draft.name === '' || draft.name.length > 100) yield { field: 'name', key: 'checkout.fault.name' };
  yield phoneFault(draft.phone);
  if (draft.email !== '' && !mailShape.test(draft.email)) yield { field: 'email', key: 'checkout.fault.email' };
  if (draft.province === '') yield { field: 'province', key: 'checkout.fault.province' };
  else if (draft.commune === '') yield { field: 'commune', key: 'checkout.fault.commune' };
  if (draft.street === '' || draft.street.length > 200) yield { field: 'street', key: 'checkout.fault.street' };
  if (draft.note.length > 500) yield { field: 'note', key: 'checkout.fault.note' };
  if (draft.payment === undefined) yield { field: 'payment', key: 'checkout.fault.payment' };
  if (minimumAge !== undefined && !draft.age) yield { field: 'age', key: 'checkout.fault.age' };
  for (const { purpose, required } of consents)
    if (required && !draft.granted.has(purpose)) yield { field: `consent-${purpose}`, key: 'checkout.fault.consent' };
}

/** Answers that cannot be taken, in reading order. The server checks again and has the last word. */
export const checkDraft = (draft: CheckoutDraft, demands: Demands): FieldFault[] =>
  [...faultsOf(draft, demands)].filter((fault) => fault !== undefined);
