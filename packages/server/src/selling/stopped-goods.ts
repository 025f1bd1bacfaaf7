import { stopOf, type LineStop } from '@nongsan/core/selling';
import type { Queries } from '../database/index.ts';
import { rulesOf } from './read-rules.ts';
import { toLineStop } from './stop-lines.ts';

interface Goods {
  readonly product: string;
  readonly store: string;
}

/** What stops the selling of goods now, by product, whoever buys and wherever it would go. */
export async function stoppedGoods(
  queries: Queries,
  portal: string,
  goods: readonly Goods[],
  now: Date,
): Promise<ReadonlyMap<string, LineStop>> {
  const ids = { products: goods.map(({ product }) => product), stores: goods.map(({ store }) => store) };
  const rules = await rulesOf(queries, portal, ids, now);
  if (rules.length === 0) return new Map();
  return new Map(
    goods.flatMap(({ product, store }) => {
      const concerned = rules.filter(({ target, id }) => id === (target === 'product' ? product : store));
      const stop = stopOf(concerned, now);
      return stop === undefined ? [] : [[product, toLineStop(stop)] as const];
    }),
  );
}
