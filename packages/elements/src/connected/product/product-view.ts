import { chooseText, type Availability, type Variant } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import { arrowPath, icon } from '../../internal/icons/index.ts';
import { named } from '../../internal/named.ts';
import { placeLine } from '../../internal/place-line.ts';
import { variantUnit } from '../../internal/variant-unit.ts';
import { webHref } from '../../internal/web-href.ts';
import { textGap } from '../../internal/text-gap.ts';
import { labelsView } from '../../leaf/brand-labels/labels-view.ts';
import { buyBox, priceNotes, type BuyActions } from './buy-box.ts';
import { gallery } from './gallery.ts';
import { lotWarning } from './lot-warning.ts';
import { ocopFacts } from './ocop-facts.ts';
import { packings } from './packings.ts';
import type { ProductContext } from './product-context.ts';
import { sampleNote } from './sample-note.ts';

/** What the buyer has done so far, and may do. */
export interface ProductActions extends BuyActions {
  readonly picture: number;
  readonly show: (index: number) => void;
  readonly choose: (event: Event) => void;
  readonly stockOf: (variant: Variant) => Availability | undefined;
}

/** The whole page, in reading order: pictures, people and name, rank, packing, price, the way into the cart, origin. */
export function productView(context: ProductContext, actions: ProductActions): TemplateResult {
  const { picture, show, choose, stockOf } = actions;
  return html`<article class="base product" part="product">
    ${gallery(context, picture, show)}
    <div class="main">
      ${head(context)} ${lotWarning(context)} ${ocopFacts(context)} ${price(context)}
      ${packings(context, stockOf, choose)} ${buyBox(context, actions)} ${priceNotes(context)}
    </div>
    <div class="more">${about(context)} ${origin(context)}</div>
    ${labelsView(context.product.labels, context.locale, context.speak)} ${sampleNote(context)}
  </article>`;
}

function head({ product, level, locale, say }: ProductContext): TemplateResult {
  const { store } = product;
  const { former } = store.place;
  const name = chooseText(product.name, locale);
  const summary = product.summary && chooseText(product.summary, locale);
  const before =
    former &&
    html`${textGap('', say('product.former'))}<span class="former"
        >${named(say, 'product.former', 'place', former)}</span
      >`;
  return html`<header class="head">
    <p class="people">
      <a href=${webHref(store.url)} lang="vi">${store.name}</a>
      <span><span lang="vi">${placeLine(store.place)}</span>${before ?? nothing}</span>
    </p>
    <h2 class="name" part="name" aria-level=${level} lang=${name.lang}>${name.text}</h2>
    ${summary === undefined ? nothing : html`<p lang=${summary.lang}>${summary.text}</p>`}
  </header>`;
}

function price({ product, variant, locale, say }: ProductContext): TemplateResult {
  return html`<p class="price">
    <nongsan-price
      amount=${variant.price.amount}
      currency=${variant.price.currency}
      unit=${variantUnit(variant, { locale, say })}
      locale=${locale}
      note=${product.sampleFields?.includes('price') ? say('price.sample') : ''}
    ></nongsan-price>
  </p>`;
}

function about({ product, level, locale, say }: ProductContext): TemplateResult {
  const { store } = product;
  const text = product.description && chooseText(product.description, locale);
  const description =
    text &&
    html`<section>
      <h3 aria-level=${level + 1}>${say('product.about')}</h3>
      <p class="description" lang=${text.lang}>${text.text}</p>
    </section>`;
  return html`<div class="about">
    ${description ?? nothing}
    <section>
      <h3 aria-level=${level + 1}>${say('product.soldBy')}</h3>
      <p lang="vi">${store.name}</p>
      <p class="muted" lang="vi">${placeLine(store.place)}</p>
      <a class="button quiet" href=${webHref(store.url)}><span>${say('product.storePage')}</span>${icon(arrowPath)}</a>
    </section>
  </div>`;
}

function origin({ locale, product, portal }: ProductContext) {
  const { lot } = product;
  if (lot === undefined) return nothing;
  return html`<nongsan-trace-badge
    variant="card"
    portal=${portal}
    locale=${locale}
    lot=${lot.id}
    .data=${lot}
  ></nongsan-trace-badge>`;
}
