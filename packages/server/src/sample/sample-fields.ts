import type { SampleStore } from './schema.ts';

/** Known of every product: name, producer, recognition. The rest is made up for the demonstration. */
export const productSampleFields = [
  'price',
  'stock',
  'variants',
  'gtin',
  'taxRate',
  'pictures',
  'description',
  'lot',
] as const;

/** Nothing about lots is known. */
export const lotSampleFields = [
  'code',
  'gtin',
  'harvestedOn',
  'packedOn',
  'useBy',
  'quantity',
  'growingAreas',
] as const;

/** A store's place counts as sample where no source names its commune. */
export function storeSampleFields(store: Pick<SampleStore, 'placeBasis'>): readonly string[] {
  return store.placeBasis === 'source' ? ['picture', 'contact'] : ['picture', 'contact', 'place'];
}
