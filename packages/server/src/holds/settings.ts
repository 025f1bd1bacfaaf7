import type { Queries } from '../database/index.ts';

/** How a portal holds goods for buyers who look at the review. */
export interface HoldSettings {
  /** From the last time the buyer's page asked for it. 0: nothing is held. */
  readonly minutes: number;
  /** Carts behind one address of one site that hold something at a time: beyond them, buyers order without a hold. */
  readonly perAddress: number;
}

/** A page may renew its hold, but not for ever: so many times the minutes after it was taken it ends. */
export const longestHold = 4;

export async function holdSettings(queries: Queries, portal: string): Promise<HoldSettings> {
  const [row] = await queries<HoldSettings[]>`
    SELECT hold_minutes AS minutes, holds_per_address AS "perAddress" FROM portals WHERE portal_id = ${portal}`;
  if (row === undefined) throw new Error('A portal vanished while its settings were read');
  return row;
}

/** How many carts of a portal hold something. */
export async function countHolds(queries: Queries, portal: string, now: Date): Promise<number> {
  const [row] = await queries<{ held: number }[]>`
    SELECT count(*)::int AS held FROM stock_holds JOIN checkouts USING (checkout_id)
    WHERE portal_id = ${portal} AND expires_at > ${now}`;
  return row?.held ?? 0;
}

/** Sets what is given and leaves the rest; holds that stand end as they were promised. */
export async function setHoldSettings(
  queries: Queries,
  portal: string,
  { minutes, perAddress }: { readonly [Name in keyof HoldSettings]: HoldSettings[Name] | undefined },
): Promise<HoldSettings> {
  await queries`
    UPDATE portals SET hold_minutes = coalesce(${minutes ?? null}::smallint, hold_minutes),
      holds_per_address = coalesce(${perAddress ?? null}::smallint, holds_per_address)
    WHERE portal_id = ${portal}`;
  return holdSettings(queries, portal);
}
