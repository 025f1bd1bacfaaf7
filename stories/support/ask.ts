import type { Lot, Product, Result } from '@nongsan/core';
import { storySource, thaiNguyen } from './network.ts';

function valueOf<T>(ref: string, answer: Result<T> | undefined): T {
  if (answer?.ok) return answer.value;
  throw answer?.error ?? new Error(`The portal says nothing of ${ref}`);
}

/** One product of the sample, for stories of what is handed its data. */
export async function askProduct(ref: string, site = thaiNguyen): Promise<Product> {
  return valueOf(ref, (await storySource('real', site).products([ref])).get(ref));
}

/** The lot that a product of the sample is sold from now. */
export async function askLotOf(ref: string, site = thaiNguyen): Promise<Lot> {
  const { lot } = await askProduct(ref, site);
  if (lot === undefined) throw new Error(`${ref} is sold without a lot`);
  return storySource('real', site).lot(lot.id);
}
