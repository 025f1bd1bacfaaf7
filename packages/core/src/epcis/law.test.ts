/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lotSchema, productSchema, storeSchema } from '../index.ts';
import {
  lawElementNames,
  lawElements,
  lotKey,
  readEpcisDocument,
  timelineOf,
  type LawElementName,
  type LawLot,
} from './index.ts';

const example = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8'));

const lot = lotSchema.parse(example('lot'));
const product = productSchema.parse(example('product'));
const store = storeSchema.parse(example('store'));
const reading = readEpcisDocument(example('epcis-document'));
const { steps } = timelineOf(lotKey(lot), reading.ok ? reading.events : [], { hosts: ['nongsan.example'] });

const elementOf = (element: LawElementName, more: Partial<LawLot> = {}, told = steps) =>
  lawElements({ ...lot, ...more }, product, store, told).find((one) => one.element === element);

describe('the law’s data elements', () => {
  it('are all there for every lot, each once, present or missing', () => {
    const elements = lawElements(lot, product, store, steps);
    expect(elements.map(({ element }) => element)).toEqual(lawElementNames);
    expect(elements.filter(({ law }) => law === 'decree-37-2026').map(({ element }) => element)).toEqual(['origin']);
  });
  it('of the worked example: what it lacks is said', () => {
    const missing = lawElements(lot, product, store, steps).filter(({ state }) => state === 'missing');
    expect(missing.map(({ element }) => element)).toEqual(['product-image', 'brand']);
  });
  it.each<[LawElementName, unknown]>([
    ['product-name', [{ kind: 'text', text: product.name, source: 'product.name' }]],
    ['producer-name', [{ kind: 'text', text: { vi: 'HTX chè Hảo Đạt' }, source: 'store.name' }]],
    [
      'producer-address',
      [{ kind: 'text', text: { vi: 'Xã Tân Cương, Thái Nguyên' }, source: 'store.contact.address' }],
    ],
    ['shelf-life', [{ kind: 'day', day: lot.useBy, source: 'lot.useBy' }]],
    [
      'trace-code',
      [
        { kind: 'code', code: '09520001000119', source: 'lot.gtin' },
        { kind: 'code', code: 'TC-261101', source: 'lot.code' },
      ],
    ],
    [
      'standards',
      [{ kind: 'code', code: 'https://nongsan.example/certificates/vietgap-mau', source: 'steps/3.certificates' }],
    ],
    [
      'origin',
      [
        {
          kind: 'text',
          text: { vi: 'Xã Tân Cương, Thái Nguyên, Việt Nam', en: 'Xã Tân Cương, Thái Nguyên, Viet Nam' },
          source: 'lot.growingAreas/0.place',
        },
      ],
    ],
  ])('%s has its value and the field it stands in', (element, facts) => {
    expect(elementOf(element)).toMatchObject({ state: 'present', facts });
  });
  it('a drawing is no picture of the goods', () => {
    expect(elementOf('product-image')).toMatchObject({
      state: 'missing',
      facts: [{ kind: 'picture', source: 'product.pictures/0' }],
    });
    const photo = { ...product.pictures[0], kind: 'photo' as const };
    const pictured = { ...product, pictures: [...product.pictures, photo] } as typeof product;
    expect(lawElements(lot, pictured, store, steps)[1]).toMatchObject({
      state: 'present',
      facts: [{ source: 'product.pictures/1' }],
    });
  });
  it('what a lot itself says of its product and its household is enough', () => {
    const bare = lawElements(lot, lot.product, lot.store, steps);
    const source = (name: LawElementName) => bare.find(({ element }) => element === name)?.facts[0]?.source;
    expect((['product-name', 'producer-name', 'producer-address'] as const).map(source)).toEqual([
      'product.name',
      'store.name',
      'store.place',
    ]);
    const photo = { ...product.pictures[0], kind: 'photo' } as (typeof product.pictures)[number];
    expect(lawElements(lot, { name: product.name, picture: photo }, store, steps)[1]).toMatchObject({
      state: 'present',
      facts: [{ source: 'product.picture' }],
    });
    expect(lawElements(lot, { name: product.name }, store, steps)[1]).toMatchObject({ state: 'missing', facts: [] });
  });
  it('a household without a written address is where its commune is', () => {
    const plain = { ...store, contact: {} };
    expect(lawElements(lot, product, plain, steps)[3]).toMatchObject({ facts: [{ source: 'store.place' }] });
  });
});

describe('stages', () => {
  it('each have goods, place and time', () => {
    expect(elementOf('stages')).toMatchObject({ state: 'present' });
    expect(elementOf('stages')?.facts).toHaveLength(steps.length);
  });
  it('are missing where nobody stated an event', () => {
    expect(elementOf('stages', {}, [])).toEqual({
      element: 'stages',
      law: 'circular-02-2024',
      state: 'missing',
      facts: [],
    });
  });
  it('are missing where one of them has no place, and it is said which', () => {
    const placeless = steps.map(({ place, ...step }, index) => ({ ...step, ...(index !== 4 && place && { place }) }));
    const stages = elementOf('stages', {}, placeless);
    expect(stages?.state).toBe('missing');
    expect(
      stages?.facts.flatMap((fact) =>
        fact.kind === 'stage' && fact.stage.missing.length > 0 ? [[fact.source, fact.stage.missing]] : [],
      ),
    ).toEqual([['steps/4', ['place']]]);
  });
});

describe('what a lot does not say', () => {
  it.each<[LawElementName, Partial<LawLot>]>([
    ['shelf-life', { useBy: undefined }],
    ['production-time', { harvestedOn: undefined, harvestedUntil: undefined, packedOn: undefined }],
  ])('%s is missing', (element, more) => {
    expect(elementOf(element, more, [])).toMatchObject({ state: 'missing', facts: [] });
  });
  it('production time may be that of the first and the last stage, as the day was there', () => {
    const days = { harvestedOn: undefined, harvestedUntil: undefined, packedOn: undefined };
    const night = steps.map((step) => ({ ...step, time: step.time.replace(/T.*$/, 'T23:30:00Z') }));
    expect(elementOf('production-time', days)?.facts).toMatchObject([
      { kind: 'day', day: '2026-10-28', source: 'steps/0.time' },
      { kind: 'day', source: `steps/${steps.length - 1}.time` },
    ]);
    expect(elementOf('production-time', days, night)?.facts[0]).toMatchObject({ day: '2026-10-29' });
  });
  it('origin is never taken from the seller’s address or the GTIN', () => {
    expect(elementOf('origin', { growingAreas: [], gtin: '8930001000010' }, [])).toMatchObject({ state: 'missing' });
  });
  it('origin may be the country stated at the harvest', () => {
    expect(elementOf('origin', { growingAreas: [] })).toMatchObject({
      state: 'present',
      facts: [{ code: 'VN', source: 'steps/0.ilmd.cbvmda:countryOfOrigin' }, { code: 'VN' }],
    });
  });
});

describe('what newer portals add', () => {
  it('brand labels and the packing are the brand', () => {
    const labels = [{ label: { name: 'Chè Thái Nguyên' } }];
    expect(elementOf('brand', { labels })).toMatchObject({
      state: 'present',
      facts: [{ text: { vi: 'Chè Thái Nguyên' } }],
    });
    expect(elementOf('brand', { variant: { name: { vi: 'Gói 100 g' } } })).toMatchObject({ state: 'present' });
  });
  it('the serial number of an item is told with them', () => {
    expect(elementOf('brand', { serial: 'A1B2' })).toMatchObject({
      state: 'present',
      facts: [{ kind: 'code', code: 'A1B2', source: 'lot.serial' }],
    });
  });
  it.each([
    [{ validFrom: '2026-12-01' }, 'missing'],
    [{ validUntil: '2026-10-31' }, 'missing'],
    [{ validFrom: '2026-11-01', validUntil: '2026-11-01' }, 'present'],
  ])('a certificate of %j counts by the day of the harvest: %s', (days, state) => {
    const certificates = [{ kind: 'vietgap', number: 'A-1', ...days }];
    expect(elementOf('standards', { certificates, harvestedOn: '2026-11-01' }, [])?.state).toBe(state);
  });
  it('certificates of a standard count, test reports and withdrawn ones do not', () => {
    const certificates = [
      { kind: 'vietgap', number: 'A-1' },
      { kind: 'test-report', number: 'B-2' },
      { kind: 'organic', number: 'C-3', withdrawnAt: '2026-11-01T00:00:00Z' },
    ];
    expect(elementOf('standards', { certificates }, [])).toMatchObject({
      state: 'present',
      facts: [{ kind: 'code', code: 'A-1', source: 'lot.certificates/0' }],
    });
  });
});
