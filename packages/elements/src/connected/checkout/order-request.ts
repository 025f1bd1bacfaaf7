import { placeVintage, type Cart, type ConsentPurpose, type Locale, type PlaceOrderRequest } from '@nongsan/core';
import { parsePhone } from '@nongsan/places';
import type { CheckoutDraft } from './draft.ts';
import { foreignPhone } from './foreign-phone.ts';

/** The order that the buyer has reviewed. Prices are the server's; the total is what the buyer saw. */
export function orderRequest(
  draft: CheckoutDraft,
  cart: Cart,
  consents: readonly ConsentPurpose[],
  locale: Locale,
): PlaceOrderRequest {
  const phone = parsePhone(draft.phone);
  return {
    cart: cart.id,
    expectedTotal: cart.totals.total,
    contact: {
      name: draft.name,
      phone: phone.ok ? phone.number : (foreignPhone(draft.phone) ?? draft.phone),
      ...(draft.email === '' ? {} : { email: draft.email }),
    },
    address: {
      vintage: placeVintage,
      provinceCode: draft.province,
      communeCode: draft.commune,
      street: draft.street,
    },
    payment: draft.payment ?? 'cod',
    consents: consents.map(({ purpose, version }) => ({ purpose, version, granted: draft.granted.has(purpose) })),
    ...(draft.age ? { ageConfirmed: true } : {}),
    ...(draft.note === '' ? {} : { note: draft.note }),
    locale,
  };
}
