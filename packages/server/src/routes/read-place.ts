import type { Address, Place } from '@nongsan/core';
import { communeByCode, toPlace } from '@nongsan/places';
import { ProblemError } from '../problems/index.ts';

/**
 * The place of two codes.
 * @param pointer where the codes stand in the request
 * @throws ProblemError `unknown-place` unless the commune is a present one of the province
 */
export async function readPlace(
  { communeCode, provinceCode }: Pick<Address, 'communeCode' | 'provinceCode'>,
  pointer = '',
): Promise<Place> {
  const commune = await communeByCode(communeCode);
  if (commune !== undefined && commune.provinceCode === provinceCode) return toPlace(commune);
  const detail = 'is not the code of a present-day commune of that province';
  throw new ProblemError('unknown-place', 'There is no such commune in this province.', {
    faults: [{ pointer: `${pointer}/communeCode`, code: 'unknown-place', detail }],
  });
}
