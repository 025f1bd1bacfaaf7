import { chooseText, type Availability, type Currency, type Product, type Variant } from '@nongsan/core';
import type { ItemAvailability, Offer } from 'schema-dts';
import { isKnown } from './known.ts';
import { seller } from './seller.ts';

/** Fraction digits that a currency's minor unit stands for (ISO 4217). */
const minorDigits = { VND: 0 } as const satisfies Record<Currency, number>;

const stock = {
  available: 'https://schema.org/InStock',
  low: 'https://schema.org/LimitedAvailability',
  soldOut: 'https://schema.org/SoldOut',
  outOfSeason: 'https://schema.org/OutOfStock',
  preorder: 'https://schema.org/PreOrder',
  contact: undefined,
  other: undefined,
} as const satisfies Record<Availability['status'], ItemAvailability | undefined>;

/** One packing with its price; whether it can be had only where that is known. */
export function offer(
  product: Product,
  variant: Variant,
  availability: Availability | undefined,
  locale: string,
): Offer {
  const { amount, currency } = variant.price;
  const state = availability && isKnown(product, 'stock') ? stock[availability.status] : undefined;
  const price = (amount / 10 ** minorDigits[currency]).toFixed(minorDigits[currency]);
  return {
    '@type': 'Offer',
    name: chooseText(variant.name, locale).text,
    url: product.url,
    price,
    priceCurrency: currency,
    ...(isKnown(product, 'taxRate') && {
      priceSpecification: {
        '@type': 'PriceSpecification',
        price,
        priceCurrency: currency,
        valueAddedTaxIncluded: variant.taxIncluded,
      },
    }),
    ...(variant.gtin !== undefined && isKnown(product, 'gtin') && { gtin: variant.gtin }),
    ...(state !== undefined && { availability: state }),
    ...(state !== undefined && availability?.from !== undefined && { availabilityStarts: availability.from }),
    seller: seller(product.store),
  };
}
