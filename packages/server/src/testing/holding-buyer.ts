import type { Cart, PlacedOrder, Problem } from '@nongsan/core';
import { putProduct, setStock } from '../repository/index.ts';
import { once, orderFor, type Answer, type TestPortal } from './test-portal.ts';

/** A packing of its own, sold one by one. */
export async function putPiece(portal: TestPortal, name: string, pieces: number): Promise<string> {
  const stock = { quantity: String(pieces), sale: 'open', shown: true } as const;
  const id = `var_${name}`;
  await putProduct(portal.sql, {
    id: `prd_${name}`,
    store: 'str_hao',
    slug: `held-${name}`,
    type: 'goods',
    name: { vi: name },
    pictures: [],
    variants: [
      {
        id,
        name: { vi: name },
        price: 10_000,
        taxRate: '0',
        taxIncluded: true,
        order: { unit: 'pack', step: '1', min: '1' },
        stock,
      },
    ],
    position: 40,
  });
  await setStock(portal.sql, 'str_hao', id, stock);
  return id;
}

type Told = Answer<Cart & Problem>;

/** What buyers' pages ask around a hold. */
export const holdingBuyer = (portal: TestPortal) => ({
  hold: (cart: string, headers: Readonly<Record<string, string>> = {}): Promise<Told> =>
    portal.call<Cart & Problem>('POST', `/v1/carts/${cart}/hold`, { headers }),
  release: (cart: string): Promise<Told> => portal.call<Cart & Problem>('POST', `/v1/carts/${cart}/hold/release`),
  order: (cart: Cart): Promise<Answer<PlacedOrder & Problem>> =>
    portal.call<PlacedOrder & Problem>('POST', '/v1/orders', { body: orderFor(cart), headers: once() }),
});

interface Pieces {
  readonly left: number;
  readonly held: number;
  readonly sold: number;
}

/** Where a packing's pieces are. */
export async function piecesOf(portal: TestPortal, variant: string): Promise<Pieces> {
  const [row] = await portal.sql<Pieces[]>`
    SELECT quantity::int AS left,
      (SELECT coalesce(sum(quantity), 0)::int FROM stock_hold_lines WHERE variant_id = ${variant}) AS held,
      (SELECT coalesce(sum(quantity), 0)::int FROM sub_order_lines WHERE variant_id = ${variant}) AS sold
    FROM stock WHERE variant_id = ${variant}`;
  if (row === undefined) throw new Error(`There is no stock of ${variant}`);
  return row;
}
