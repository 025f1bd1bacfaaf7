import { formatDecimal, formatLocalDate, formatMoney, localDateAt, multiplyPrice, type Variant } from '@nongsan/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { NongsanQuantityChangeEvent } from '../../events/index.ts';
import { arrowPath, basketPath, cautionPath, checkPath, icon } from '../../internal/icons/index.ts';
import { webHref } from '../../internal/web-href.ts';
import { contactWays } from '../contact/contact-ways.ts';
import { refusalKey, type AddState } from './add-state.ts';
import { isStopped } from '../../internal/trace-headline.ts';
import { textGap } from '../../internal/text-gap.ts';
import type { ProductContext } from './product-context.ts';
import { isOrderable, orderRule, stockLine } from './stock.ts';

export interface BuyActions {
  readonly adding: AddState;
  readonly add: () => void;
  readonly setQuantity: (event: NongsanQuantityChangeEvent) => void;
}

/** Stock, quantity and the one next step: add, pre-order, or go to the seller. */
export function buyBox(context: ProductContext, actions: BuyActions): TemplateResult {
  const { product, variant, availability, ordering, portal, say } = context;
  if (ordering === 'contact' && !isStopped(product, context.today)) {
    const link = storeLink(product.store.url, say('card.contact'));
    return html`<div class="buy">
      ${stock(context)} ${contactWays(product.store.id, portal, context.locale, link)}
    </div>`;
  }
  if (product.type === 'service' || availability?.status === 'contact')
    return html`<div class="buy">
      <p>${say('product.service')}</p>
      ${storeLink(product.store.url, say('card.contact'))}
    </div>`;
  if (isStopped(product, context.today))
    return html`<div class="buy">${storeLink(product.store.url, say('product.otherProducts'))}</div>`;
  if (!isOrderable(variant, availability))
    return html`<div class="buy">${stock(context)} ${storeLink(product.store.url, say('product.otherProducts'))}</div>`;
  return html`<div class="buy">${stock(context)} ${order(context, actions)} ${outcome(context, actions.adding)}</div>`;
}

const storeLink = (href: string, text: string): TemplateResult =>
  html`<a class="button wide" part="action" href=${webHref(href)}><span>${text}</span>${icon(arrowPath)}</a>`;

function stock(context: ProductContext) {
  const { variant, availability, asking, ordering, locale, say } = context;
  if (availability === undefined) return asking ? html`<p class="stock asking">${say('card.checking')}</p>` : nothing;
  const line = stockLine(variant, availability, locale, say);
  // Nobody counts while the buyer looks: what was known says when it was known.
  const date = formatLocalDate(localDateAt(new Date(availability.checkedAt)), locale);
  const text = ordering === 'contact' && line !== '' ? say('product.stockAt', { stock: line, date }) : line;
  const { stopped } = availability;
  const why = stopped === undefined ? nothing : context.stop(stopped, context);
  return html`<p class="stock ${availability.status}">${why === nothing ? text : why}</p>`;
}

function order(context: ProductContext, { adding, add, setQuantity }: BuyActions): TemplateResult {
  const { variant, availability, quantity, locale, say, speak } = context;
  const total = formatMoney(multiplyPrice(variant.price, quantity), locale);
  const key = availability?.status === 'preorder' ? 'product.addPreorder' : 'product.add';
  return html`<div class="order">
    <nongsan-quantity
      locale=${locale}
      .rule=${orderRule(variant, availability)}
      .value=${quantity}
      .speak=${speak}
      @nongsan-quantity-change=${setQuantity}
    ></nongsan-quantity>
    <button class="button primary" part="action" type="button" aria-disabled=${adding.state === 'adding'} @click=${add}>
      ${icon(basketPath)}<span>${adding.state === 'adding' ? say('card.adding') : say(key, { total })}</span>
    </button>
  </div>`;
}

/** Said aloud when it is known; the place is there before, so that it is heard. */
function outcome({ locale, say }: ProductContext, adding: AddState): TemplateResult {
  const message = (path: string, text: string) => html`${icon(path)}<span>${text}</span>`;
  const content =
    adding.state === 'added'
      ? message(
          checkPath,
          say('product.added', { quantity: formatDecimal(adding.quantity, locale), variant: adding.variant }),
        )
      : adding.state === 'failed'
        ? message(cautionPath, say(refusalKey(adding.error)))
        : nothing;
  return html`<p class="outcome ${adding.state}" role="status">${content}</p>`;
}

/** What the price holds and who may buy. */
export function priceNotes({ ordering, product, variant, say }: ProductContext): TemplateResult {
  const isSent = product.type !== 'service' && ordering !== 'contact';
  const taxed = tax(variant, say);
  return html`<ul class="notes small muted">
    ${
      product.minimumAge === undefined
        ? nothing
        : html`<li class="age">${icon(cautionPath)}<span>${say('product.age', { age: product.minimumAge })}</span></li>`
    }
    <li>${taxed}${isSent ? textGap(taxed) + say('product.shipping') : nothing}</li>
  </ul>`;
}

const tax = ({ taxIncluded, taxRate }: Variant, say: ProductContext['say']): string =>
  taxIncluded ? say('product.taxIncluded') : say('product.taxAdded', { rate: taxRate });
