// The page with cards as one would write them by hand for speed: no elements registered, templates cloned, each shadow
// root attached and filled.
import type { Product } from '@nongsan/core';
import { goods, numberOfCards } from './goods.ts';
import { outline, time } from './timing.ts';

interface Prepared {
  readonly content: DocumentFragment;
  readonly sheets: CSSStyleSheet[];
}

const products = Array.from({ length: numberOfCards }, (_, index) => goods(index));
const place = document.querySelector('main') as HTMLElement;
const prepared = new Map<string, Prepared>();
const price = new Intl.NumberFormat('vi', { style: 'currency', currency: 'VND' });

globalThis.takePatterns = (patterns) => {
  const sheetOf = new Map<string, CSSStyleSheet>();
  for (const [tag, { html, sheets }] of Object.entries(patterns)) {
    for (const text of sheets) {
      if (sheetOf.has(text)) continue;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      sheetOf.set(text, sheet);
    }
    const content = document.createRange().createContextualFragment(html);
    prepared.set(tag, { content, sheets: sheets.map((text) => sheetOf.get(text) as CSSStyleSheet) });
  }
};

/** Gives a host its shadow root, as its element would. */
function open(host: Element): ShadowRoot {
  const { content, sheets } = prepared.get(host.localName) as Prepared;
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = sheets;
  root.append(document.importNode(content, true));
  return root;
}

const inside = (root: ParentNode, selector: string): HTMLElement => root.querySelector(selector) as HTMLElement;

function makeCard(product: Product): HTMLElement {
  const host = document.createElement('nongsan-product-card');
  const root = open(host);
  const name = product.name.vi;
  const link = inside(root, '.name a');
  link.textContent = name;
  link.setAttribute('href', product.url);
  inside(root, '.media').setAttribute('href', product.url);
  const button = inside(root, '[part=action]');
  button.setAttribute('aria-label', `Thêm vào giỏ: ${name}`);
  button.addEventListener('click', add);
  const amount = product.variants[0]?.price.amount ?? 0;
  const priceHost = inside(root, 'nongsan-price');
  priceHost.setAttribute('amount', String(amount));
  inside(open(priceHost), '.amount').textContent = price.format(amount);
  inside(open(inside(root, 'nongsan-picture')), 'img').addEventListener('error', fail);
  open(inside(root, 'nongsan-ocop-stars'));
  open(inside(root, 'nongsan-trace-badge'));
  return host;
}

const add = (): void => console.log('added');
const fail = (event: Event): void => (event.currentTarget as HTMLElement).remove();

function make(): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const product of products) fragment.append(makeCard(product));
  return fragment;
}

globalThis.cardBench = { run: () => time(place, make), look: () => outline(place) };
