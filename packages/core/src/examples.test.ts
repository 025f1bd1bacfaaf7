/// <reference types="node" />
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as epcis from './epcis/index.ts';
import * as admin from './admin/index.ts';
import * as claim from './claim/index.ts';
import * as handOver from './hand-over/index.ts';
import * as core from './index.ts';
import * as orderStates from './order-states/index.ts';
import * as selling from './selling/index.ts';
import * as shipping from './shipping/index.ts';
import { verifyTrace } from './trace/index.ts';
import { decodeVietQr } from './vietqr/index.ts';
import * as webhook from './webhook/index.ts';

const folder = new URL('../examples/', import.meta.url);
const examples = new Map(
  readdirSync(folder).map((file): [string, unknown] => [
    file.replace(/\.json$/, ''),
    JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
  ]),
);

/** Schemas that no example stands for alone, and the example that holds one. Texts and numbers are rules of their own. */
const parts = {
  address: 'place-order-request',
  consentAnswer: 'place-order-request',
  contact: 'place-order-request',
  epcisEvent: 'epcis-document',
  exceptionHours: 'opening-hours',
  fault: 'problem',
  growingAreaDossier: 'lot-dossier',
  growingAreaSummary: 'lot',
  holidayHours: 'opening-hours',
  line: 'cart',
  lotSummary: 'product',
  openingSpan: 'opening-hours',
  orderActions: 'order',
  orderChange: 'order',
  orderLine: 'order',
  outlet: 'store',
  payment: 'order',
  price: 'money',
  quantityRule: 'product',
  sampleFields: 'product',
  season: 'harvest',
  statusChange: 'lot-dossier',
  storeSummary: 'product',
  subOrder: 'order',
  subOrderDossier: 'order-dossier',
  totals: 'cart',
  traceKey: 'trace-issuer',
  transfer: 'order',
  variant: 'product',
  deliveryChoice: 'place-order-request',
  deliveryChoices: 'place-order-request',
  freeShipping: 'shipping-table',
  freshnessPromise: 'cart',
  orderFreshness: 'order',
  parcel: 'cart',
  parcelShipping: 'cart',
  parcelWay: 'cart',
  pickupPlace: 'cart',
  postOffice: 'cart',
  rates: 'shipping-table',
  subOrderShipping: 'order',
  trackingEvent: 'order',
  transit: 'shipping-table',
  zone: 'shipping-table',
  suspension: 'selling-rule',
  orderWindow: 'selling-rule',
  buyerLimit: 'selling-rule',
  capacity: 'selling-rule',
  productRules: 'selling-rule',
  storeRules: 'selling-rule',
  zoneRules: 'selling-rule',
  sellingRules: 'selling-rule',
  lineStop: 'cart',
  lineChanges: 'cart',
  orderRef: 'order-dossier',
  webhookSecretState: 'webhook-endpoint',
  claimAnswer: 'claim',
  claimPhoto: 'claim',
  claimProposal: 'claim',
  claimSummary: 'claim-summaries',
  payerRow: 'claim-rules',
  refundAccount: 'open-claim-request',
} as const;

const scalars = [
  'campaign',
  'cursor',
  'decimal',
  'gtin',
  'handOverToken',
  'idempotencyKey',
  'instant',
  'localDate',
  'lotCode',
  'postOfficeCode',
  'ref',
  'secretKeyToken',
  'siteKey',
  'slug',
  'taxRate',
  'webhookSecret',
];

interface Reader {
  safeParse(value: unknown): { readonly success: boolean; readonly data?: unknown; readonly error?: Error | undefined };
}

const schemas = new Map<string, Reader>(
  Object.entries({
    ...core,
    ...epcis,
    ...webhook,
    ...admin,
    ...shipping,
    ...selling,
    ...handOver,
    ...orderStates,
    ...claim,
  })
    .filter(([name]) => /[a-z]Schema$/.test(name) && !/^(?:id|recordId)Schema$/.test(name))
    .map(([name, schema]) => [name.slice(0, -'Schema'.length), schema as Reader]),
);
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const resources = [...schemas.keys()].filter((name) => !Object.hasOwn(parts, name) && !scalars.includes(name));

/** An example by the type of its schema. */
function example<T>(name: string, schema: { parse(value: unknown): T }): T {
  return schema.parse(examples.get(name));
}

describe('every resource of the contract', () => {
  it('has one worked example, and every example a resource', () => {
    expect([...examples.keys()].sort()).toEqual(resources.map(kebab).sort());
  });
  it.each(resources)('%s: the example is what its schema reads, to the last field', (name) => {
    const value = examples.get(kebab(name));
    const parsed = schemas.get(name)?.safeParse(value);
    expect(parsed?.error?.message).toBeUndefined();
    expect(parsed?.data).toEqual(value);
    expect(JSON.stringify(value)).not.toContain('"other"');
  });
  it('is described, with a link to its example', () => {
    const page = readFileSync(new URL('../docs/contract.md', import.meta.url), 'utf8');
    const links = [...page.matchAll(/\]\(\.\.\/examples\/([a-z-]+)\.json\)/g)].map(([, name]) => name);
    expect(links.sort()).toEqual([...examples.keys()].sort());
  });
  it('is whole, part of another, or a rule for one text', () => {
    for (const [part, holder] of Object.entries(parts)) {
      expect(schemas.has(part), part).toBe(true);
      expect(examples.has(holder), holder).toBe(true);
    }
    expect(scalars.filter((name) => !schemas.has(name))).toEqual([]);
  });
});

describe('the examples together', () => {
  const product = example('product', core.productSchema);
  const cart = example('cart', core.cartSchema);
  const order = example('order', core.orderSchema);
  const lot = example('lot', core.lotSchema);

  it('tell one story', () => {
    const store = example('store', core.storeSchema);
    const request = example('place-order-request', core.placeOrderRequestSchema);
    const variants = product.variants.map(({ id }) => id);
    expect([product.store.id, lot.store.id, cart.parcels[0]?.store.id]).toEqual([store.id, store.id, store.id]);
    expect([lot.product.id, lot.id, lot.link]).toEqual([product.id, product.lot?.id, product.lot?.link]);
    expect(variants).toContain(example('availability', core.availabilitySchema).variant);
    expect(variants).toContain(example('add-line-request', core.addLineRequestSchema).variant);
    expect(example('new-cart-request', core.newCartRequestSchema).line).toEqual(
      example('add-line-request', core.addLineRequestSchema),
    );
    expect([request.cart, request.expectedTotal]).toEqual([cart.id, cart.totals.total]);
    expect(example('placed-order', core.placedOrderSchema).order).toEqual(order);
    expect(example('directory-entry', core.directoryEntrySchema)).toMatchObject({ store: store.id, target: lot.id });
    expect(example('error-page', core.errorPageSchema)).toEqual(core.errorPage('out-of-stock'));
  });
  it('add up', () => {
    const parcels = cart.parcels.map(({ lines, totals }) =>
      core.totalLines(
        cart.lines.filter(({ id }) => lines.includes(id)),
        totals.shipping,
      ),
    );
    expect(parcels).toEqual(cart.parcels.map(({ totals }) => totals));
    expect([core.addTotals(parcels), order.totals]).toEqual([cart.totals, cart.totals]);
    expect(
      core.sumMoney(
        'VND',
        order.payments.map(({ amount }) => amount),
      ),
    ).toEqual(order.totals.total);
  });
  it('say how their parcels go, to the last field', () => {
    for (const parcel of cart.parcels)
      expect(shipping.parcelShippingSchema.parse(parcel.shipping)).toEqual(parcel.shipping);
    for (const part of order.subOrders) {
      expect(shipping.subOrderShippingSchema.parse(part.shipping)).toEqual(part.shipping);
    }
    const promised = order.subOrders.flatMap(({ freshness }) => freshness ?? []);
    expect(promised.map((one) => shipping.orderFreshnessSchema.parse(one))).toEqual(promised);
  });
  it('say what happened to their parts and what may be done, to the last field', () => {
    for (const { history, actions } of order.subOrders) {
      const told = history as unknown[];
      expect(told.map((one) => orderStates.orderChangeSchema.parse(one))).toEqual(told);
      expect(orderStates.orderActionsSchema.parse(actions)).toEqual(actions);
    }
  });
  it('carry a lot whose signature holds', async () => {
    const issuer = example('trace-issuer', core.traceIssuerSchema);
    const verdict = await verifyTrace(lot.link, [issuer], { now: new Date(order.placedAt) });
    expect(verdict).toMatchObject({
      status: 'valid',
      facts: { gtin: lot.gtin, lot: lot.code, growingArea: lot.growingAreas[0]?.normal, useBy: lot.useBy },
    });
  });
  it('carry events that lead that lot back to its fields', () => {
    const { epcisBody } = example('epcis-document', epcis.epcisDocumentSchema);
    const story = epcis.timelineOf(epcis.lotKey(lot), epcisBody.eventList, { hosts: ['nongsan.example'] });
    expect(story.steps.map(({ stage }) => stage)).toEqual(
      expect.arrayContaining(['harvest', 'inspect', 'process', 'pack', 'store', 'ship', 'receive', 'sell']),
    );
    expect(story.steps.some(({ time }) => time.startsWith(lot.harvestedOn ?? '-'))).toBe(true);
    expect(story.gaps).toEqual([]);
  });
  it('carry transfers that say what the order says, to an account that moves no money', () => {
    for (const { amount, transfer } of order.payments) {
      expect(decodeVietQr(transfer?.vietQr ?? '')).toMatchObject({
        bin: '999999',
        account: transfer?.account,
        amount: amount.amount,
        purpose: transfer?.purpose,
      });
    }
  });
  it('carry a notice of that order, and nobody’s name in it', () => {
    const text = JSON.stringify(examples.get('webhook-event'));
    expect(webhook.readEvent(text)).toMatchObject({
      type: 'order.placed',
      data: { order: order.id, number: order.number, subOrders: order.subOrders.map(({ id }) => ({ id })) },
    });
    expect(text).not.toContain(order.contact.name);
  });
});
