import { html, nothing } from 'lit';
import type { ProductContext } from './product-context.ts';

/** Fields that a product page shows; a name that this release does not know is not told by name. */
const fields = ['price', 'stock', 'variants', 'gtin', 'taxRate', 'pictures', 'description', 'lot'] as const;

/** Says which of what is shown was made up for demonstration. */
export function sampleNote({ product, locale, say }: ProductContext) {
  const { sampleFields } = product;
  if (sampleFields === undefined || sampleFields.length === 0) return nothing;
  const names = fields.filter((field) => sampleFields.includes(field)).map((field) => say(`product.field.${field}`));
  const text =
    names.length === 0
      ? say('common.sample')
      : say('product.sample', { fields: new Intl.ListFormat(locale).format(names) });
  return html`<p class="sample small muted" part="sample">${text}</p>`;
}
