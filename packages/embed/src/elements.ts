/** A product card and its parts come in one file. */
const card = () => import('./card.ts');

/**
 * Every tag with the chunk that registers it. A literal import each, so that the bundler makes a chunk of it;
 * the portal is not here, it comes with the entry.
 */
export const elementChunks: Readonly<Record<string, () => Promise<unknown>>> = {
  'nongsan-ocop-stars': card,
  'nongsan-picture': card,
  'nongsan-price': card,
  'nongsan-product-card': card,
  'nongsan-product': () => import('@nongsan/elements/connected/product'),
  'nongsan-store': () => import('@nongsan/elements/connected/store'),
  'nongsan-trace-badge': card,
  'nongsan-qr': () => import('@nongsan/elements/leaf/qr'),
  'nongsan-trace-card': () => import('@nongsan/elements/leaf/trace-card'),
  'nongsan-quantity': () => import('@nongsan/elements/leaf/quantity'),
  'nongsan-transfer': () => import('@nongsan/elements/leaf/transfer'),
  'nongsan-cart-button': () => import('@nongsan/elements/connected/cart-button'),
  'nongsan-cart': () => import('@nongsan/elements/connected/cart'),
  'nongsan-checkout': () => import('@nongsan/elements/connected/checkout'),
  'nongsan-order': () => import('@nongsan/elements/connected/order'),
};
