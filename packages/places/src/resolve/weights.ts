/**
 * Weights, set by the bench (`bench/places.ts`). A clean name with its type and its province makes about 1.8, a
 * district adds a half; a slip costs more than any position can win.
 */
export const WEIGHT = {
  name: 1,
  slip: 0.22,
  accents: 0.1,
  type: 0.3,
  otherType: 0.15,
  street: -0.6,
  notAUnit: -0.9,
  inStreet: -0.3,
  inside: -0.5,
  typeWord: -0.3,
  whole: 0.1,
  district: 0.5,
  districtType: 0.1,
  districtByArea: 0.4,
  otherDistrict: -0.5,
  province: 0.3,
  provinceByArea: 0.2,
  bareProvinceName: 0.3,
  sharedProvince: 0.2,
  beside: 0.1,
} as const;
