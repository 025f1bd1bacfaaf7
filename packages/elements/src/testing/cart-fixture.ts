import type { Cart, Product, StorefrontSource, Variant } from '@nongsan/core';

const inStock = async (source: StorefrontSource, variants: readonly Variant[]): Promise<Set<string>> => {
  const found = await source.availability(variants.map(({ id }) => id));
  return new Set([...found].filter(([, result]) => result.ok && result.value.status === 'available').map(([id]) => id));
};

/** Goods of the sample that can be ordered now, each from another store. */
export async function goods(source: StorefrontSource, wanted: (product: Product) => boolean = () => true) {
  const page = await source.listProducts({ limit: 48 });
  const products = page.items.flatMap((item) => (item.ok && item.value.type === 'goods' ? [item.value] : []));
  const there = await inStock(
    source,
    products.flatMap(({ variants }) => variants.slice(0, 1)),
  );
  const seen = new Set<string>();
  return products.filter((product) => {
    const id = product.variants[0]?.id ?? '';
    if (!there.has(id) || !wanted(product) || seen.has(product.store.id)) return false;
    return seen.add(product.store.id);
  });
}

/** For everyone but those who are tested for their age. */
export const forEveryone = ({ minimumAge }: Product): boolean => minimumAge === undefined;

const key = (): string => Array.from(crypto.getRandomValues(new Uint8Array(12)), String).join('-');

/** A cart that the server has, with one of each of so many things, kept for the portal of this `id`. */
export async function keptCart(
  source: StorefrontSource,
  count = 1,
  portal = 'tn',
  wanted = forEveryone,
): Promise<Cart> {
  const products = await goods(source, wanted);
  let cart = await source.createCart({ idempotencyKey: key() });
  for (const { variants } of products.slice(0, count)) {
    const [variant] = variants;
    if (variant === undefined) continue;
    const line = { variant: variant.id, quantity: variant.order.min };
    cart = await source.addLine(cart.id, line, { idempotencyKey: key() });
  }
  localStorage.setItem(`nongsan.cart.${portal}`, cart.id);
  return cart;
}
