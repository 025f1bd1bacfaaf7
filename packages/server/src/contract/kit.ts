import {
  availabilitySchema,
  canOrder,
  cartSchema,
  portalSchema,
  productSchema,
  type Cart,
  type Portal,
  type Product,
} from '@nongsan/core';
import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import type { Answer, Asker } from './asker.ts';
import { BrokenRule } from './broken-rule.ts';
import { bodyOf } from './look.ts';
import { NotTried } from './not-tried.ts';

export const productPage = z.object({
  items: z.array(z.object({ product: productSchema })),
  next: z.optional(z.string()),
});
const stockItems = z.object({ items: z.array(z.object({ availability: z.optional(availabilitySchema) })) });

/** Most products that are looked through; a bigger portal is judged by its first ones. */
const mostPages = 5;

/** What rules work with: the portal, and what there is in it to try them with. Read once. */
export class Kit {
  readonly ask: Asker;
  /** Whether orders may be placed. */
  readonly orders: boolean;
  #portal: Promise<Portal> | undefined;
  #products: Promise<readonly Product[]> | undefined;
  #goods: Promise<readonly Product[]> | undefined;

  constructor(ask: Asker, orders: boolean) {
    this.ask = ask;
    this.orders = orders;
  }

  portal(): Promise<Portal> {
    this.#portal ??= tried(this.ask.get('/v1/portal').then((answer) => bodyOf(portalSchema, answer)));
    return this.#portal;
  }

  /** The first products, in the portal's order. */
  products(): Promise<readonly Product[]> {
    this.#products ??= tried(this.#readProducts());
    return this.#products;
  }

  /** Products that can be ordered now, each of another store where there are several. */
  goods(): Promise<readonly Product[]> {
    this.#goods ??= tried(this.#findGoods());
    return this.#goods;
  }

  async newCart(): Promise<Cart> {
    const answer = await this.ask.ask('POST', '/v1/carts', { body: {}, idempotencyKey: randomUUID() });
    return bodyOf(cartSchema, answer, [200, 201]);
  }

  addLine(cart: string, line: unknown, idempotencyKey: string = randomUUID()): Promise<Answer> {
    return this.ask.ask('POST', `/v1/carts/${cart}/lines`, { body: line, idempotencyKey });
  }

  /** A cart with so many lines, each of another product, in their smallest quantities. */
  async filledCart(lines: number): Promise<Cart> {
    let cart = await this.newCart();
    for (const { variants } of (await this.goods()).slice(0, lines)) {
      const [variant] = variants;
      if (variant === undefined) continue;
      cart = bodyOf(cartSchema, await this.addLine(cart.id, { variant: variant.id, quantity: variant.order.min }));
    }
    return cart;
  }

  async #readProducts(): Promise<readonly Product[]> {
    const products: Product[] = [];
    let cursor: string | undefined;
    for (let page = 0; page < mostPages; page++) {
      const query = { limit: '100', ...(cursor !== undefined && { cursor }) };
      const body = bodyOf(productPage, await this.ask.get('/v1/products', { query }));
      products.push(...body.items.map(({ product }) => product));
      cursor = body.next;
      if (cursor === undefined) break;
    }
    if (products.length === 0) throw new NotTried('The portal has no product to try it with.');
    return products;
  }

  async #findGoods(): Promise<readonly Product[]> {
    const candidates = (await this.products())
      .filter(({ type, minimumAge }) => type === 'goods' && minimumAge === undefined)
      .slice(0, 50);
    const variants = candidates.flatMap((product) => product.variants[0]?.id ?? []).join(',');
    if (variants === '') throw new NotTried('The portal has no goods to try it with.');
    const { items } = bodyOf(stockItems, await this.ask.get('/v1/availability', { query: { variants } }));
    const there = new Set(
      items.flatMap(({ availability: now }) => (now !== undefined && canOrder(now) ? now.variant : [])),
    );
    const goods = candidates.filter(({ variants: [first] }) => first !== undefined && there.has(first.id));
    if (goods.length === 0) throw new NotTried('Nothing of the portal can be ordered just now.');
    const stores = new Set<string>();
    const others = goods.filter(({ store }) => !stores.has(store.id) && stores.add(store.id));
    return [...others, ...goods.filter((product) => !others.includes(product))];
  }
}

/** What a rule needs only to begin with is another rule's to judge. */
const tried = <T>(work: Promise<T>): Promise<T> =>
  work.catch((error: unknown) => {
    throw error instanceof BrokenRule
      ? new NotTried(`It needs what another rule has found broken: ${error.message}`)
      : error;
  });
