/**
 * Every tag with the chunk that registers it. A literal import each, so that the bundler makes a chunk of it;
 * the portal is not here, it comes with the entry.
 */
export const elementChunks: Readonly<Record<string, () => Promise<unknown>>> = {
  'nongsan-ocop-stars': () => import('@nongsan/elements/leaf/ocop-stars'),
  'nongsan-picture': () => import('@nongsan/elements/leaf/picture'),
  'nongsan-price': () => import('@nongsan/elements/leaf/price'),
  'nongsan-qr': () => import('@nongsan/elements/leaf/qr'),
  'nongsan-trace-card': () => import('@nongsan/elements/leaf/trace-card'),
  'nongsan-product-card': () => import('@nongsan/elements/connected/product-card'),
  'nongsan-trace-badge': () => import('@nongsan/elements/connected/trace-badge'),
};
