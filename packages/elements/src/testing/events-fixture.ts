import type { EpcisEvent } from '@nongsan/core/epcis';

export const lotUri = 'https://portal.example/t/TC-2611A';
const leafUri = 'https://portal.example/t/TC-2611A-L';
const label = (vi: string, en: string) => [
  { '@value': vi, '@language': 'vi' },
  { '@value': en, '@language': 'en' },
];
export const at = (time: string) => ({ eventTime: `${time}:00+07:00`, eventTimeZoneOffset: '+07:00' });

/** The way of `fullLot`: fresh leaf is picked and becomes the tea. */
export const events = [
  {
    type: 'ObjectEvent',
    action: 'ADD',
    ...at('2026-11-12T08:30'),
    bizStep: 'commissioning',
    readPoint: {
      id: 'https://portal.example/field',
      'rdfs:label': label('Vườn trên đồi (mẫu)', 'The upper garden (sample)'),
    },
    quantityList: [{ epcClass: leafUri, quantity: 600, uom: 'KGM', 'rdfs:label': label('Búp tươi', 'Fresh buds') }],
  },
  {
    type: 'TransformationEvent',
    ...at('2026-11-14T16:00'),
    inputQuantityList: [
      { epcClass: leafUri, quantity: 600, uom: 'KGM', 'rdfs:label': label('Búp tươi', 'Fresh buds') },
    ],
    outputQuantityList: [{ epcClass: lotUri, quantity: 120, uom: 'KGM', 'rdfs:label': label('Chè khô', 'Dried tea') }],
  },
] as unknown as readonly EpcisEvent[];
