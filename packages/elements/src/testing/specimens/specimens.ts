import { html, type TemplateResult } from 'lit';
import type { StorefrontSource } from '@nongsan/core';
import '../../define.ts';
import { resources, type Resources } from './resources.ts';

/** Every tag of the SDK; the compiler misses the one that is forgotten here. */
export type Tag = Extract<keyof HTMLElementTagNameMap, `nongsan-${string}`>;

/** What a specimen is made with: data for what is handed over, and a text for what an attribute takes. */
export interface Means {
  readonly given: Resources;
  readonly text: string;
}

type Specimen = (means: Means) => TemplateResult;

const marked = (means: Partial<Means> = {}): Means => ({ given: resources, text: 'Chữ mẫu', ...means });

/** What a page says inside a portal is the page's own to break. */
const pagesOwn = 'overflow-wrap: anywhere' as never; // a text, which `style` takes and its type does not say

/** How a page writes each element so that it shows as much as it can. In a portal with `specimenSource`. */
const specimens: Readonly<Record<Tag, Specimen>> = {
  'nongsan-brand-labels': ({ given }) =>
    html`<nongsan-brand-labels .grants=${given.product.labels}></nongsan-brand-labels>`,
  'nongsan-cart': () => html`<nongsan-cart></nongsan-cart>`,
  'nongsan-cart-button': () => html`<nongsan-cart-button></nongsan-cart-button>`,
  'nongsan-checkout': () => html`<nongsan-checkout></nongsan-checkout>`,
  'nongsan-contact': () => html`<nongsan-contact store="hao-dat"></nongsan-contact>`,
  'nongsan-ocop-stars': () => html`<nongsan-ocop-stars stars="4" status="valid"></nongsan-ocop-stars>`,
  'nongsan-order': () => html`<nongsan-order order="ord_1"></nongsan-order>`,
  'nongsan-picture': ({ given, text }) =>
    html`<nongsan-picture .picture=${given.product.pictures[0]} alt=${text}></nongsan-picture>`,
  'nongsan-portal': ({ text }) => html`<nongsan-portal id="inner"><p .style=${pagesOwn}>${text}</p></nongsan-portal>`,
  'nongsan-price': ({ text }) => html`<nongsan-price amount="245000" unit=${text} note=${text}></nongsan-price>`,
  'nongsan-product': () => html`<nongsan-product product="che-dinh"></nongsan-product>`,
  'nongsan-product-card': () => html`<nongsan-product-card product="che-dinh"></nongsan-product-card>`,
  'nongsan-qr': ({ text }) => html`<nongsan-qr value=${text} label=${text}></nongsan-qr>`,
  'nongsan-quantity': ({ text }) => html`<nongsan-quantity value="2" label=${text}></nongsan-quantity>`,
  'nongsan-store': () => html`<nongsan-store store="hao-dat"></nongsan-store>`,
  'nongsan-trace': () => html`<nongsan-trace lot="lot_tc-2611a"></nongsan-trace>`,
  'nongsan-trace-badge': () => html`<nongsan-trace-badge lot="lot_tc-2611a" variant="card"></nongsan-trace-badge>`,
  'nongsan-trace-card': ({ given }) => html`<nongsan-trace-card .lot=${given.lot}></nongsan-trace-card>`,
  'nongsan-trace-label': ({ given }) => html`<nongsan-trace-label .lot=${given.lot}></nongsan-trace-label>`,
  'nongsan-trace-scanner': () => html`<nongsan-trace-scanner></nongsan-trace-scanner>`,
  'nongsan-transfer': ({ given }) => html`<nongsan-transfer .payment=${given.order.payments[0]}></nongsan-transfer>`,
};

export const tags = Object.keys(specimens) as readonly Tag[];

/** Elements that show nothing without a portal. */
export const connectedTags = tags.filter((tag) =>
  [
    'cart',
    'cart-button',
    'checkout',
    'contact',
    'order',
    'product',
    'product-card',
    'store',
    'trace',
    'trace-badge',
    'trace-scanner',
  ].includes(tag.replace('nongsan-', '')),
);

export const specimen = (tag: Tag, means?: Partial<Means>): TemplateResult => specimens[tag](marked(means));

/** The portal's identifier, under which the cart is kept. */
const portalId = 'specimens';
const secret = 'os_0123456789abcdefghij';

/**
 * The cart is known and the order's link was opened. `forgetSpecimens` forgets the cart; the link's secret stays in the
 * page's address, because WebKit lets a page write its address a hundred times in ten seconds and no more.
 */
export function rememberSpecimens(): void {
  localStorage.setItem(`nongsan.cart.${portalId}`, resources.cart.id);
  if (location.hash !== `#${secret}`) history.replaceState(null, '', `#${secret}`);
}

export function forgetSpecimens(): void {
  localStorage.clear();
}

/** A portal around specimens. */
export const inPortal = (source: StorefrontSource, content: unknown, locale = 'vi'): TemplateResult =>
  html`<nongsan-portal id=${portalId} .source=${source} locale=${locale} now="2026-11-22T09:00:00+07:00"
    >${content}</nongsan-portal
  >`;
