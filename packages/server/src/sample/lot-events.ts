import { createHash } from 'node:crypto';
import { epcisContext, labelField, lotKey, type EpcisDocument, type EpcisEvent } from '@nongsan/core/epcis';
import { addDays } from './calendar.ts';
import type { PlannedLot } from './lot-plan.ts';
import type { SampleLot, SampleStore } from './schema.ts';

export type LotStory = NonNullable<SampleLot['story']>;

/** A lot of whose making something is told, and where its links live. */
export interface ToldLot {
  readonly plan: PlannedLot;
  readonly store: SampleStore;
  readonly origin: string;
}

/** Terms of the extensions: labels for people, and the mark that says that the event never happened. */
const context = [
  epcisContext,
  { nongsan: 'https://nongsan.example/epcis/', rdfs: 'http://www.w3.org/2000/01/rdf-schema#' },
];

/** The identifier of a made-up event: the same in every database, so that loading twice adds nothing. */
export function sampleEventId(lot: string, step: string): string {
  const hex = createHash('sha256').update(`nongsan-sample/event/${lot}/${step}`).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The events of a sample lot, each marked as made up. Nothing in them is bad: the producers are real. */
export function lotEvents(story: LotStory, told: ToldLot): EpcisDocument {
  const eventList = (story === 'tea' ? teaEvents(told) : fruitEvents(told)) as unknown as EpcisEvent[];
  const creationDate = `${told.plan.packedOn ?? told.plan.checkedOn}T18:00:00+07:00`;
  return { '@context': context, type: 'EPCISDocument', schemaVersion: '2.0', creationDate, epcisBody: { eventList } };
}

const label = (vi: string, en: string) => [
  { '@value': vi, '@language': 'vi' },
  { '@value': en, '@language': 'en' },
];

/** What the events of one lot share: its links, its places, the people, the carton. */
function setting({ plan, store, origin }: ToldLot) {
  const { code, gtin, lot } = plan;
  const page = `${origin}/stores/${store.slug}`;
  const amount = (epcClass: string, times: number, vi: string, en: string) => ({
    epcClass,
    quantity: Number(lot.quantity.amount) * times,
    ...(lot.quantity.unit === 'kg' && { uom: 'KGM' }),
    [labelField]: label(vi, en),
  });
  const place = (part: string, vi: string, en: string) => ({
    id: `${page}#${part}`,
    [labelField]: label(`${vi} (mẫu), ${store.place.commune}`, `${en} (sample), ${store.place.commune}`),
  });
  const event = (step: string, time: string, more: object) => ({
    eventID: sampleEventId(code, step),
    eventTime: `${time}:00+07:00`,
    eventTimeZoneOffset: '+07:00',
    sourceList: [{ type: 'possessing_party', source: page, [labelField]: store.name }],
    'nongsan:sample': true,
    ...more,
  });
  return {
    lot: `${origin}/${lotKey({ code, gtin })}`,
    way: (step: string) => `${origin}/t/${code}-${step}`,
    carton: `urn:epc:id:sscc:9520001.${parseInt(sampleEventId(code, 'carton').slice(9, 17), 16).toString().padStart(10, '0')}`,
    field: place('vung-trong', 'Vùng trồng', 'Growing area'),
    works: place('co-so', 'Cơ sở sơ chế, chế biến', 'Packing and processing'),
    ilmd: { 'cbvmda:countryOfOrigin': 'VN', 'cbvmda:harvestStartDate': plan.harvestedOn ?? plan.checkedOn },
    amount,
    event,
  };
}

/** Fresh leaf is withered, dried, sorted and packed: three transformations. */
function teaEvents(told: ToldLot): readonly object[] {
  const { lot, way, carton, field, works, ilmd, amount, event } = setting(told);
  const { harvestedOn = told.plan.checkedOn, packedOn = harvestedOn } = told.plan;
  const leaf = amount(way('L'), 5, 'Búp chè tươi', 'Fresh tea buds');
  const withered = amount(way('H'), 3.5, 'Chè héo', 'Withered leaf');
  const dried = amount(way('K'), 1, 'Chè khô', 'Dried tea');
  const tea = amount(lot, 1, 'Chè thành phẩm', 'Finished tea');
  const turn = (step: string, time: string, from: object, to: object, more: object = {}) => ({
    type: 'TransformationEvent',
    ...event(step, time, { bizStep: 'creating_class_instance', disposition: 'in_progress', readPoint: works, ...more }),
    inputQuantityList: [from],
    outputQuantityList: [to],
  });
  return [
    begin(event('harvest', `${harvestedOn}T08:30`, { readPoint: field, ilmd }), leaf),
    look(
      event('inspect', `${harvestedOn}T09:30`, { bizStep: 'inspecting', disposition: 'conformant', readPoint: works }),
      leaf,
    ),
    turn('wither', `${harvestedOn}T14:00`, leaf, withered),
    turn('dry', `${addDays(harvestedOn, 1)}T16:00`, withered, dried),
    turn('blend', `${packedOn}T09:00`, dried, tea, { bizStep: 'packing', disposition: 'active' }),
    pack(event('pack', `${packedOn}T10:00`, { readPoint: works }), carton, tea),
    carry(
      event('store', `${addDays(packedOn, 1)}T14:00`, {
        bizStep: 'storing',
        disposition: 'container_closed',
        readPoint: works,
      }),
      carton,
    ),
    carry(
      event('ship', `${addDays(packedOn, 2)}T08:00`, {
        bizStep: 'shipping',
        disposition: 'in_transit',
        readPoint: works,
      }),
      carton,
    ),
  ];
}

/** Fruit goes from the tree into the carton within a day. */
function fruitEvents(told: ToldLot): readonly object[] {
  const { lot, carton, field, works, ilmd, amount, event } = setting(told);
  const { harvestedOn: day = told.plan.checkedOn } = told.plan;
  const fruit = amount(lot, 1, 'Quả tươi', 'Fresh fruit');
  return [
    begin(event('harvest', `${day}T05:30`, { readPoint: field, ilmd }), fruit),
    look(
      event('inspect', `${day}T07:00`, { bizStep: 'inspecting', disposition: 'conformant', readPoint: works }),
      fruit,
    ),
    pack(event('pack', `${day}T08:30`, { readPoint: works }), carton, fruit),
    carry(event('ship', `${day}T15:00`, { bizStep: 'shipping', disposition: 'in_transit', readPoint: works }), carton),
  ];
}

const begin = (event: object, goods: object) => ({
  type: 'ObjectEvent',
  ...event,
  action: 'ADD',
  bizStep: 'commissioning',
  disposition: 'active',
  quantityList: [goods],
});

const look = (event: object, goods: object) => ({
  type: 'ObjectEvent',
  ...event,
  action: 'OBSERVE',
  quantityList: [goods],
});

const carry = (event: object, carton: string) => ({
  type: 'ObjectEvent',
  ...event,
  action: 'OBSERVE',
  epcList: [carton],
});

const pack = (event: object, carton: string, goods: object) => ({
  type: 'AggregationEvent',
  ...event,
  action: 'ADD',
  bizStep: 'packing',
  disposition: 'in_progress',
  parentID: carton,
  childQuantityList: [goods],
});
