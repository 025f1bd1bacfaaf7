import { expect, it } from 'vitest';
import { placeSchema } from '@nongsan/core';
import { formerLabel, toPlace, unitLabel } from './label.ts';
import { communeByCode, formerUnitByCode } from './load.ts';
import { provinceByCode } from './provinces.ts';

const commune = async () => (await communeByCode('05503')) ?? expect.fail('05503 is missing');
const former = async () =>
  (await formerUnitByCode({ code: '05491', vintage: '2025-06' })) ?? expect.fail('former 05491 is missing');

it('the type stands before a Vietnamese name and after an English one', async () => {
  expect(unitLabel(await commune())).toBe('Xã Tân Cương');
  expect(unitLabel(await commune(), 'en')).toBe('Tan Cuong commune');
  expect(unitLabel(provinceByCode('01') ?? expect.fail(), 'en')).toBe('Hanoi city');
});

it('a former unit is named with its district', async () => {
  expect(formerLabel(await former())).toMatch(/^Xã .+, Thành phố Thái Nguyên$/);
});

it('a commune becomes a place that the contract accepts', async () => {
  const place = toPlace(await commune(), await former());
  expect(placeSchema.parse(place)).toEqual(place);
  expect(place).toMatchObject({ vintage: '2025-07', communeCode: '05503', province: 'Thái Nguyên' });
});
