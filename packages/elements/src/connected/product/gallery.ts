import { chooseText, type Picture } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { ProductContext } from './product-context.ts';

/** The chosen picture, what it is, and the others to choose from. */
export function gallery(
  { product, locale, say }: ProductContext,
  shown: number,
  show: (index: number) => void,
): TemplateResult {
  const { pictures } = product;
  const picture = pictures[shown] ?? pictures[0];
  const alt = picture && chooseText(picture.alt, locale);
  const caption = html`<figcaption class="small muted">${say('common.illustration')}</figcaption>`;
  return html`<div class="media" part="media">
    <figure class="shown">
      <nongsan-picture eager .picture=${picture} alt=${alt?.text ?? ''} lang=${alt?.lang ?? 'vi'}></nongsan-picture>
      ${picture?.kind === 'illustration' ? caption : nothing}
    </figure>
    ${pictures.length < 2 ? nothing : html`<div class="thumbs">${pictures.map(thumb)}</div>`}
  </div>`;

  function thumb(one: Picture, index: number): TemplateResult {
    return html`<button
      class="thumb"
      type="button"
      aria-label=${say('product.picture', { number: index + 1 })}
      aria-pressed=${one === picture}
      @click=${() => show(index)}
    >
      <nongsan-picture .picture=${one}></nongsan-picture>
    </button>`;
  }
}
