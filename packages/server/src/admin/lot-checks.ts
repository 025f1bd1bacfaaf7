import { addDays, localDateAt, type Fault } from '@nongsan/core';
import { isGtin } from '@nongsan/core/gs1';
import type { Transaction } from '../database/index.ts';
import type { Actor } from './actor.ts';
import { fault, requireNone } from './fault.ts';
import type { LotState } from './lot-state.ts';

/** GS1's two-digit years turn at fifty: a day farther away would be read in another century. */
const farthest = 45 * 365;

/**
 * What a lot states must be able to be true: harvested before packed before its last day, by this store's fields.
 *
 * @throws ProblemError `invalid-request` pointing at each thing that cannot
 */
export async function requireStatable(transaction: Transaction, actor: Actor, lot: LotState): Promise<void> {
  const faults = [...dayFaults(lot, actor.now), ...(await variantFaults(transaction, lot))];
  if (lot.gtin !== null && !isGtin(lot.gtin)) faults.push(fault('/gtin', 'has a wrong check digit', 'check-digit'));
  requireNone([...faults, ...(await areaFaults(transaction, lot))]);
}

function dayFaults({ harvestedOn, harvestedUntil, packedOn, useBy }: LotState, now: Date): Fault[] {
  const today = localDateAt(now);
  const days = { harvestedOn, harvestedUntil, packedOn, useBy };
  const faults = Object.entries(days).flatMap(([name, day]) =>
    day !== null && (day < addDays(today, -farthest) || day > addDays(today, farthest))
      ? [fault(`/${name}`, 'must be within 45 years', 'too-far')]
      : [],
  );
  const order = (name: string, day: string | null, after: string | null, what: string) => {
    if (day !== null && after !== null && day < after)
      faults.push(fault(`/${name}`, `must not be before ${what}`, 'order'));
  };
  if (harvestedUntil !== null && harvestedOn === null) {
    faults.push(fault('/harvestedUntil', 'needs harvestedOn, the first day', 'incomplete'));
  }
  order('harvestedUntil', harvestedUntil, harvestedOn, 'harvestedOn');
  order('packedOn', packedOn, harvestedOn, 'harvestedOn');
  order('useBy', useBy, packedOn ?? harvestedOn, 'harvest and packing');
  if (harvestedOn !== null && harvestedOn > today) faults.push(fault('/harvestedOn', 'must not be to come', 'order'));
  if (packedOn !== null && packedOn > today) faults.push(fault('/packedOn', 'must not be to come', 'order'));
  return faults;
}

async function variantFaults(transaction: Transaction, { store, product, variant, gtin }: LotState): Promise<Fault[]> {
  if (variant === null) return [];
  const [found] = await transaction<{ gtin: string | null }[]>`
    SELECT gtin FROM variants WHERE store_id = ${store} AND variant_id = ${variant} AND product_id = ${product}`;
  if (found === undefined) return [fault('/variant', 'is no packing of this product', 'unknown')];
  if (found.gtin === null || gtin === null || found.gtin.padStart(14, '0') === gtin.padStart(14, '0')) return [];
  return [fault('/variant', 'is sold under another GTIN than this lot', 'not-allowed')];
}

async function areaFaults(transaction: Transaction, { store, growingAreas }: LotState): Promise<Fault[]> {
  const known = await transaction<{ id: string }[]>`
    SELECT area_id AS id FROM growing_areas WHERE store_id = ${store} AND area_id = ANY (${[...growingAreas]}::text[])`;
  return growingAreas.flatMap((area, index) => {
    const pointer = `/growingAreas/${index}`;
    if (growingAreas.indexOf(area) !== index) return [fault(pointer, 'is named twice', 'duplicate')];
    return known.some(({ id }) => id === area) ? [] : [fault(pointer, 'is no growing area of this store', 'unknown')];
  });
}
