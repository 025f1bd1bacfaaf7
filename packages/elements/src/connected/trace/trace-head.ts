import { chooseText, formatMoney, lotOnSaleInstead, offerOfLot, type Picture, type TracedLot } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import { icon, pinPath } from '../../internal/icons/index.ts';
import { placeLine } from '../../internal/place-line.ts';
import { webHref } from '../../internal/web-href.ts';
import type { Surroundings } from './surroundings.ts';
import type { TraceContext } from './trace-context.ts';

/** Picture, people, name, and where to buy from them: this very lot while it is sold. */
export function traceHead(
  lot: TracedLot,
  around: Surroundings,
  mayBuy: boolean,
  context: TraceContext,
): TemplateResult {
  const { level, locale, say } = context;
  const { product, store } = lot;
  const name = chooseText(product.name, locale);
  const packing = lot.variant && chooseText(lot.variant.name, locale);
  return html`<header class="head">
    ${pictureView(around.product?.pictures[0] ?? product.picture, context)}
    <div class="intro">
      <p class="people">
        ${store.kind === 'other' ? nothing : html`<span class="small muted">${say(`tracePage.kind.${store.kind}`)}</span>`}
        <strong lang="vi">${store.name}</strong>
        <span class="line muted">${icon(pinPath)}<span lang="vi">${placeLine(store.place)}</span></span>
      </p>
      <h2 class="name" part="name" aria-level=${level} lang=${name.lang}>${name.text}</h2>
      ${packing === undefined ? nothing : html`<p class="muted" lang=${packing.lang}>${packing.text}</p>`}
      ${buying(lot, around, mayBuy, context)}
    </div>
  </header>`;
}

function buying(
  lot: TracedLot,
  { product, stock }: Surroundings,
  mayBuy: boolean,
  { locale, say }: TraceContext,
): TemplateResult {
  const offer = mayBuy ? offerOfLot(product, stock) : undefined;
  const newer = lotOnSaleInstead(lot, product);
  return html`<p class="actions" part="buy">
      ${
        offer === undefined
          ? nothing
          : html`<a class="button primary" href=${withVariant(lot.product.url, offer.variant.id)}
              >${say('tracePage.buyLot', { price: formatMoney(offer.variant.price, locale) })}</a
            >`
      }
      <a class="button" href=${webHref(lot.store.url)}>${say('tracePage.buyStore')}</a>
    </p>
    ${
      mayBuy && offer === undefined && product !== undefined
        ? html`<p class="small muted">
            ${say('tracePage.notSold')} ${newer === undefined ? nothing : say('tracePage.otherLot', { lot: newer })}
          </p>`
        : nothing
    }`;
}

/** The product's page, told which packing; a page that does not know the word ignores it. */
function withVariant(address: string, variant: string): string {
  const [before = '', ...fragment] = webHref(address).split('#');
  return [`${before}${before.includes('?') ? '&' : '?'}variant=${variant}`, ...fragment].join('#');
}

function pictureView(picture: Picture | undefined, { locale, say }: TraceContext) {
  // The client refuses other addresses; data of a source of the page's own comes past no client.
  if (picture === undefined || !/^https?:/i.test(picture.url)) return nothing;
  const alt = chooseText(picture.alt, locale);
  return html`<figure class="cover" part="cover">
    <nongsan-picture eager .picture=${picture} alt=${alt.text} lang=${alt.lang}></nongsan-picture>
    ${
      picture.kind === 'illustration'
        ? html`<figcaption class="small muted">${say('common.illustration')}</figcaption>`
        : nothing
    }
  </figure>`;
}
