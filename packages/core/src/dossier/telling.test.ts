/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { availabilitySchema, productSchema, type Availability, type Product } from '../product/index.ts';
import { isRecalled, lotDossierSchema, lotOnSaleInstead, offerOfLot, packingOnSale, placeOfLot } from './index.ts';

const example = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8'));
const lot = lotDossierSchema.parse(example('lot-dossier'));
const sold = productSchema.parse(example('product'));
const variant = sold.variants[0];
if (variant === undefined) throw new Error('The worked example of a product has no packing');
const from = (id: string, code = 'X'): Product => ({ ...sold, lot: { ...lot, id, code } });
const stock = (status: Availability['status']): Availability => ({
  ...availabilitySchema.parse(example('availability')),
  variant: variant.id,
  status,
});

describe('what a page tells of a lot', () => {
  it('is a recall where the portal says so, and where it only took the lot back', () => {
    const { recalledAt: _, ...plain } = lot;
    expect(isRecalled({ ...plain, status: 'valid' })).toBe(false);
    expect(isRecalled({ ...plain, status: 'suspended' })).toBe(false);
    expect(isRecalled({ ...plain, status: 'revoked' })).toBe(true);
    expect(isRecalled({ ...plain, status: 'valid', recalledAt: '2026-11-20T00:00:00Z' })).toBe(true);
  });

  it('is the place of its first growing area that has one, else of the household', () => {
    const place = { ...lot.store.place, communeCode: '00001' };
    const [area] = lot.growingAreas;
    if (area === undefined) throw new Error('The worked example of a lot has no growing area');
    const { place: _, ...nowhere } = area;
    expect(placeOfLot({ ...lot, growingAreas: [nowhere, { ...area, place }] })).toEqual(place);
    expect(placeOfLot({ ...lot, growingAreas: [nowhere] })).toEqual(lot.store.place);
  });

  it('is an offer while the product is sold from this very lot and can be ordered', () => {
    const product = from(lot.id);
    expect(packingOnSale({ ...lot, variant: { id: 'var_x', name: { vi: 'Gói' } } }, product)).toBe('var_x');
    const { variant: _, ...unpacked } = lot;
    expect(packingOnSale(unpacked, product)).toBe(variant.id);
    expect(packingOnSale(lot, from('lot_other'))).toBeUndefined();
    expect(packingOnSale(lot, undefined)).toBeUndefined();
    for (const status of ['available', 'low', 'preorder'] as const)
      expect(offerOfLot(product, stock(status))).toEqual({ variant, stock: stock(status) });
    for (const status of ['soldOut', 'outOfSeason', 'contact'] as const)
      expect(offerOfLot(product, stock(status))).toBeUndefined();
    expect(offerOfLot(product, { ...stock('available'), variant: 'var_gone' })).toBeUndefined();
    expect(offerOfLot(product, undefined)).toBeUndefined();
  });

  it('names the lot that is sold instead', () => {
    expect(lotOnSaleInstead(lot, from('lot_other', 'TC-2612B'))).toBe('TC-2612B');
    expect(lotOnSaleInstead(lot, from(lot.id))).toBeUndefined();
    expect(lotOnSaleInstead(lot, undefined)).toBeUndefined();
  });
});
