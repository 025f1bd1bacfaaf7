import { localDateAt } from '@nongsan/core';
import type { Queries } from '../database/index.ts';

/** Which item's code. */
export interface SerialPlace {
  readonly store: string;
  readonly lot: string;
  readonly serial: string;
}

export interface CountedView extends SerialPlace {
  readonly now: Date;
  /** Codes, where the reader said where they are. */
  readonly at?: { readonly commune: string; readonly province: string } | undefined;
  /** The same look was counted before, without a commune. */
  readonly counted: boolean;
}

/** Counted of one code on one day and place: enough for every rule, and no number that a prankster can run up. */
const mostOfOneDay = 500;

/** Counts one look. A look that only now tells its commune moves there. */
export async function countView(queries: Queries, view: CountedView): Promise<void> {
  const { store, lot, serial, now, at, counted } = view;
  const day = localDateAt(now);
  if (counted) {
    if (at === undefined) return;
    const moved = await queries`
      UPDATE serial_views SET views = views - 1
      WHERE store_id = ${store} AND lot_id = ${lot} AND serial = ${serial} AND viewed_on = ${day} AND commune = ''
        AND views > 0`;
    // Nothing to move: the day has changed, or somebody made it up.
    if (moved.count === 0) return;
  }
  await queries`
    INSERT INTO serial_views AS v (store_id, lot_id, serial, viewed_on, commune, province, views)
    VALUES (${store}, ${lot}, ${serial}, ${day}, ${at?.commune ?? ''}, ${at?.province ?? ''}, 1)
    ON CONFLICT (store_id, lot_id, serial, viewed_on, commune)
    DO UPDATE SET views = least(v.views + 1, ${mostOfOneDay})`;
}
