/**
 * Elements in the order in which they came. An element's cells depend on its place here, so that a newcomer, added at the
 * end, leaves the pictures of all others as they are.
 */
export const arrivals: readonly string[] = [
  'cart-button',
  'cart',
  'checkout',
  'contact',
  'look-colour-roles',
  'look-icons',
  'look-illustrations',
  'look-rhythm',
  'look-states',
  'look-themes',
  'look-type',
  'ocop-stars',
  'order',
  'picture',
  'portal',
  'price',
  'product-card',
  'product',
  'qr',
  'quantity',
  'store',
  'trace-badge',
  'trace-card',
  'transfer',
  'brand-labels',
  'trace-label',
  'trace-scanner',
  'trace',
];

/** The elements' places: those that nobody has written down come last. */
export function placesOf(elements: readonly string[]): ReadonlyMap<string, number> {
  const late = elements.filter((name) => !arrivals.includes(name));
  return new Map([...arrivals, ...late].map((name, place) => [name, place]));
}
