import type { Page, Product, ProductQuery } from '@nongsan/core';
import type { Connection } from './connection.ts';

type Goods = Page<Product> | undefined;

/**
 * What an element that shows a store asks for in one breath: the store, and the first page of what it sells. While the
 * store waits to be asked for, the page may come along; a server that does not know the wish leaves it out.
 */
export class GoodsWish {
  readonly goods: Promise<Goods>;
  /** How many; `undefined` as long as nobody has asked. */
  limit: number | undefined;
  /** Ends the wish with what came of it: later calls mean nothing. */
  settle: (goods: Goods | Promise<Goods>) => void = () => undefined;

  constructor() {
    this.goods = new Promise((done) => (this.settle = done));
  }
}

const wishes = new WeakMap<Connection, Map<string, GoodsWish>>();

/** Lets others join the question for a store until all that is asked in this moment has been asked. */
export async function gatherWish(connection: Connection, store: string): Promise<GoodsWish> {
  const open = wishes.get(connection) ?? new Map<string, GoodsWish>();
  wishes.set(connection, open);
  const wish = new GoodsWish();
  open.set(store, wish);
  await new Promise((done) => setTimeout(done));
  open.delete(store);
  return wish;
}

/** The first page of a store's goods, where it comes with the store. */
export function goodsWithStore(
  connection: Connection,
  { store = '', search, limit, cursor }: ProductQuery,
): Promise<Goods> {
  const wish = wishes.get(connection)?.get(store);
  if (wish === undefined || search !== undefined || cursor !== undefined) return Promise.resolve(undefined);
  wish.limit = limit ?? 20;
  return wish.goods;
}
