import { refSchema, storeSchema, type Result, type Store } from '@nongsan/core';
import { readBatch, type Batch } from './batch.ts';
import { nameOf, type Connection, type Target } from './connection.ts';
import { get } from './get.ts';
import { gatherWish, type GoodsWish } from './goods-wish.ts';
import { malformed } from './malformed.ts';
import { readPage } from './product-page.ts';
import { failed, readItems } from './results.ts';

// Loaded as one, so that what is asked for in one moment is also answered in one.
export { listProducts } from './list-products.ts';

type Stores = ReadonlyMap<string, Result<Store>>;

const stores = {
  operation: 'GET /v1/stores',
  parameter: 'refs',
  field: 'store',
  schema: storeSchema,
  unknown: 'unknown-store',
} as const satisfies Batch<unknown>;

/** Stores by reference. The first page of what a single one sells comes along when it is asked for in the same moment. */
export async function readStores(
  connection: Connection,
  refs: readonly string[],
  signal?: AbortSignal,
): Promise<Stores> {
  const [ref] = refs;
  if (ref === undefined || refs.length > 1 || !refSchema.safeParse(ref).success)
    return readBatch(connection, stores, refs, signal);
  const wish = await gatherWish(connection, ref);
  try {
    if (wish.limit === undefined) return await readBatch(connection, stores, refs, signal);
    return await readWithGoods(connection, ref, wish, signal);
  } finally {
    // Whoever waits for goods that have not come asks for them alone.
    wish.settle(undefined);
  }
}

async function readWithGoods(
  connection: Connection,
  ref: string,
  { limit, settle }: GoodsWish,
  signal: AbortSignal | undefined,
): Promise<Stores> {
  const target: Target = { operation: stores.operation, query: { refs: ref, goods: limit } };
  const where = nameOf(connection, target);
  const body = await get(connection, target, signal);
  const { goods } = Object(body) as { readonly goods?: unknown };
  if (goods !== undefined) settle(readPage(goods, where));
  const answered = new Map(await readItems(body, stores.field, stores.schema, where));
  return new Map([[ref, answered.get(ref) ?? failed(malformed(where, `nothing about ${JSON.stringify(ref)}`))]]);
}
