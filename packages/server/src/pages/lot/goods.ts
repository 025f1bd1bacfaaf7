import {
  canOrder,
  chooseText,
  formatMoney,
  lotOnSaleInstead,
  offerOfLot,
  type LotDossier,
  type Picture,
} from '@nongsan/core';
import { html } from 'hono/html';
import { withParameters } from '../asked.ts';
import { formatDay } from '../day.ts';
import type { Markup } from '../layout.ts';
import type { PageLocale } from '../words.ts';
import type { Background } from './background.ts';
import { lotWordsFor, wordsFor } from '../words/index.ts';
import { marks } from '../words/marks.ts';
import { phoneLink } from './phone-link.ts';

/** Picture, people, name, and where to buy from them: this very lot while it is sold. */
export function goods(lot: LotDossier, background: Background, mayBuy: boolean, locale: PageLocale): Markup {
  const { product, store } = lot;
  const words = wordsFor(locale);
  const { household, verified } = lotWordsFor(locale);
  const { open, close } = marks[locale];
  const { place } = store;
  const name = chooseText(product.name, locale);
  const packing = lot.variant && chooseText(lot.variant.name, locale);
  const check = background.store?.verified;
  return html`<article class="product">
    ${pictureOf(background.product?.pictures[0] ?? product.picture, locale)}
    <div class="about">
      <p class="people">
        <small>${household[store.kind]}</small>
        <strong lang="vi">${store.name}</strong>
        <span lang="vi">${place.commune}, ${place.province}</span>
        ${place.former === undefined ? '' : html`<small>${open.trim()}${words.before(place.former)}${close}</small>`}
      </p>
      <h2 lang="${name.lang}">${name.text}</h2>
      ${packing === undefined ? '' : html`<p class="none" lang="${packing.lang}">${packing.text}</p>`}
      ${buying(lot, background, mayBuy, locale)}
      ${check === undefined ? '' : html`<p class="small none">${verified(check.by, formatDay(check.on, locale))}</p>`}
    </div>
  </article>`;
}

function buying(lot: LotDossier, { product, store, stock }: Background, mayBuy: boolean, locale: PageLocale): Markup {
  const words = lotWordsFor(locale);
  const phone = store?.contact.phone;
  const links = html`<p class="actions">
    ${mayBuy ? buyThis(lot, product, stock, locale) : ''}
    <a href="${lot.store.url}">${words.buyStore}</a>
    ${phone === undefined ? '' : phoneLink(phone, words.call)}
  </p>`;
  if (!mayBuy || (stock !== undefined && canOrder(stock))) return links;
  const newer = lotOnSaleInstead(lot, product);
  return html`${links}
    <p class="small none">${words.thisLotNotSold} ${newer === undefined ? '' : words.otherLot(newer)}</p>`;
}

/** A button with the price where this lot is sold, a plain way to the product where it is not. */
function buyThis(
  lot: LotDossier,
  product: Background['product'],
  stock: Background['stock'],
  locale: PageLocale,
): Markup {
  const words = lotWordsFor(locale);
  const offer = offerOfLot(product, stock);
  if (product === undefined || offer === undefined)
    return html`<a class="button plain" href="${lot.product.url}">${wordsFor(locale).see}</a>`;
  const say = offer.stock.status === 'preorder' ? words.preorderLot : words.buyLot;
  const address = withParameters(product.url, [`variant=${offer.variant.id}`]);
  return html`<a class="button" href="${address}">${say(formatMoney(offer.variant.price, locale))}</a>`;
}

function pictureOf(picture: Picture | undefined, locale: PageLocale): Markup | string {
  if (picture === undefined) return '';
  const alt = chooseText(picture.alt, locale);
  const drawn = picture.kind === 'illustration';
  return html`<figure>
    <img
      src="${picture.url}"
      alt="${alt.text}"
      lang="${alt.lang}"
      width="${picture.width}"
      height="${picture.height}"
    />
    ${drawn ? html`<figcaption>${lotWordsFor(locale).illustration}</figcaption>` : ''}
  </figure>`;
}
