import { median, type Figure } from '../figure.ts';
import { visit, type Signs, type Visit } from './browser.ts';
import { goods, hosts } from './goods.ts';
import { servePeers } from './site.ts';

const rounds = 5;

const price = goods.price.toLocaleString('vi-VN');

/** What each library shows when its card is there, how its button is pressed, and what its cart says then. */
const peers: Readonly<Record<'ours' | 'buy-button' | 'drop-in', Signs>> = {
  ours: (() => {
    const card = `document.querySelector('nongsan-product-card')?.shadowRoot`;
    const action = `${card}?.querySelector('button[part="action"]')`;
    const shownPrice = `${card}?.querySelector('nongsan-price')?.shadowRoot?.textContent`;
    return {
      shown: `${card}?.textContent.includes('${goods.name}') && ${shownPrice}?.includes('${price}') && ${action}`,
      press: `${action}.click()`,
      inCart: `document.querySelector('nongsan-cart-button').shadowRoot.querySelector('[part="badge"]')?.textContent === '1'`,
    };
  })(),
  'buy-button': (() => {
    const frame = (name: string) =>
      `document.querySelector('.shopify-buy-frame--${name} iframe')?.contentDocument?.body`;
    return {
      shown: `${frame('product')}?.querySelector('.shopify-buy__product__title')?.textContent.includes('${goods.name}') && ${frame('product')}?.querySelector('.shopify-buy__btn')`,
      press: `${frame('product')}.querySelector('.shopify-buy__btn').click()`,
      inCart: `${frame('cart')}?.querySelector('.shopify-buy__cart-item__title')?.textContent.includes('${goods.name}')`,
    };
  })(),
  'drop-in': {
    shown: `document.querySelector('cl-price-amount')?.shadowRoot?.textContent.includes('${price}') && document.querySelector('cl-add-to-cart[cl-hydrated]:not([aria-disabled="true"])')`,
    press: `document.querySelector('cl-add-to-cart').click()`,
    inCart: `document.querySelector('cl-cart-count')?.getAttribute('quantity') === '1'`,
  },
};

type Peer = keyof typeof peers;
const names = Object.keys(peers) as Peer[];

const measures: readonly [name: keyof Visit, label: string, scale: number, unit: string][] = [
  ['bytes', 'bytes over the wire', 1_000, 'kB'],
  ['requests', 'requests', 1, ''],
  ['shown', 'until the card is shown', 1_000, 's'],
  ['busy', 'main thread', 1_000, 's'],
  ['heap', 'heap', 1_000_000, 'MB'],
  ['added', 'from the press to the cart', 1_000, 's'],
];

const told: Readonly<Record<Peer, string>> = {
  ours: 'card with picture, seller, place, OCOP rank, trace badge, stock and price, and the button to the cart',
  'buy-button': 'card and cart in iframes; no trace badge, no seller, no stock',
  'drop-in': 'price, stock, button and count; name and picture are the page’s own, the cart is a hosted page elsewhere',
};

/** Where others may be ahead, and why we leave it so. */
const reasons: Partial<Readonly<Record<keyof Visit, string>>> = {
  heap: 'an empty page takes 0.57 MB of it; drop-in’s shows a price and a stock, ours a whole card with drawn icons and a drawer, and it is the browser’s own bindings for these (SVG, dialog, observers, sheets) and compiled code that make the difference, not data',
};

/** One card and what is in the cart, beside two libraries of others, in turns. */
export async function benchPeers(): Promise<readonly Figure[]> {
  const site = await servePeers();
  const visits: Record<Peer, Visit[]> = { ours: [], 'buy-button': [], 'drop-in': [] };
  try {
    for (let round = 0; round < rounds; round += 1) {
      // Who goes first changes with each round.
      for (let turn = 0; turn < names.length; turn += 1) {
        const name = names[(round + turn) % names.length] ?? 'ours';
        visits[name].push(await visit(site.port, `${hosts.shop}/${name}.html`, peers[name]));
      }
    }
  } finally {
    await site.stop();
  }
  if (site.unknown.length > 0) throw new Error(`Nobody answered ${[...new Set(site.unknown)].join(', ')}`);
  return measures.flatMap(([measure, label, scale, unit]) => figures(visits, measure, label, scale, unit));
}

function figures(
  visits: Readonly<Record<Peer, readonly Visit[]>>,
  measure: keyof Visit,
  label: string,
  scale: number,
  unit: string,
): readonly Figure[] {
  const samplesOf = (name: Peer) => visits[name].map((one) => one[measure] / scale);
  const best = Math.min(...names.filter((name) => name !== 'ours').map((name) => median(samplesOf(name))));
  return names.map((name) => ({
    name: `${name}: ${label}`,
    value: median(samplesOf(name)),
    unit,
    samples: samplesOf(name),
    note: [told[name], name === 'ours' ? reasons[measure] : undefined].filter(Boolean).join('; '),
    ...(name === 'ours' && { aim: { atMost: Number(best.toFixed(3)) } }),
  }));
}
