/**
 * Every tag that comes when it is seen, with the chunk that registers it. A literal import each, so that the bundler
 * makes a chunk of it. The portal and the product card with its parts are not here: they come with the entry.
 * They stand in the order that compresses best: nothing else hangs on it.
 */
export const elementChunks: Readonly<Record<string, () => Promise<unknown>>> = {
  'nongsan-contact': () => import('@nongsan/elements/connected/contact'),
  'nongsan-product': () => import('@nongsan/elements/connected/product'),
  'nongsan-store': () => import('@nongsan/elements/connected/store'),
  'nongsan-trace': () => import('@nongsan/elements/connected/trace'),
  'nongsan-order': () => import('@nongsan/elements/connected/order'),
  'nongsan-qr': () => import('@nongsan/elements/leaf/qr'),
  'nongsan-trace-card': () => import('@nongsan/elements/leaf/trace-card'),
  'nongsan-transfer': () => import('@nongsan/elements/leaf/transfer'),
  'nongsan-checkout': () => import('@nongsan/elements/connected/checkout'),
  'nongsan-quantity': () => import('@nongsan/elements/leaf/quantity'),
  'nongsan-brand-labels': () => import('@nongsan/elements/leaf/brand-labels'),
  'nongsan-trace-scanner': () => import('@nongsan/elements/connected/trace-scanner'),
  'nongsan-trace-label': () => import('@nongsan/elements/leaf/trace-label'),
  'nongsan-cart-button': () => import('@nongsan/elements/connected/cart-button'),
  'nongsan-cart': () => import('@nongsan/elements/connected/cart'),
};
