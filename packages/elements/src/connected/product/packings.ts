import { chooseText, type Availability, type Product, type Variant } from '@nongsan/core';
import { html, nothing } from 'lit';
import type { ProductContext } from './product-context.ts';
import { isOrderable, stockLine } from './stock.ts';

/** The packing that is shown before the buyer chooses: the first that can be had. */
export function firstPacking(
  { variants }: Product,
  stock: (variant: Variant) => Availability | undefined,
): Variant | undefined {
  return variants.find((variant) => isOrderable(variant, stock(variant))) ?? variants[0];
}

/** Packings to choose from, each with its price; nothing where there is only one. */
export function packings(
  context: ProductContext,
  stock: (variant: Variant) => Availability | undefined,
  choose: (event: Event) => void,
) {
  const { product, say } = context;
  if (product.variants.length < 2) return nothing;
  return html`<fieldset class="packings">
    <legend class="small muted">${say('product.packing')}</legend>
    ${product.variants.map((variant) => packing(context, variant, stock(variant), choose))}
  </fieldset>`;
}

function packing(
  { product, variant: chosen, locale, say }: ProductContext,
  variant: Variant,
  availability: Availability | undefined,
  choose: (event: Event) => void,
) {
  const name = chooseText(variant.name, locale);
  // A visit is arranged, never in stock: the line under the choice says so once.
  const missing = product.type !== 'service' && availability !== undefined && !isOrderable(variant, availability);
  const note = missing ? stockLine(variant, availability, locale, say) || say('product.notForSale') : '';
  return html`<label class="packing ${missing ? 'missing' : ''}">
    <input type="radio" name="packing" .value=${variant.id} .checked=${variant.id === chosen.id} @change=${choose} />
    <span class="packing-name" lang=${name.lang}>${unbroken(name.text)}</span>
    <nongsan-price amount=${variant.price.amount} currency=${variant.price.currency} locale=${locale}></nongsan-price>
    ${note === '' ? nothing : html`<span class="packing-note small">${note}</span>`}
  </label>`;
}

/** An amount stays with its unit: `200 g` is never torn at a line's end. */
const unbroken = (text: string): string => text.replace(/(\d) (?=(?:g|kg|ml|l)(?![\p{L}]))/gu, '$1\u00a0');
