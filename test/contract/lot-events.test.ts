import { createHttpSource, readLotEvents } from '@nongsan/client';
import type { Lot } from '@nongsan/core';
import { lawElements, lotKey, timelineOf } from '@nongsan/core/epcis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startDemoServer, type DemoServer } from '../support/demo-server.ts';
import { valueOf } from './source-contract.ts';

/** Stories of the sample's lots, read over HTTP as a trace page reads them. */
let server: DemoServer;
const now = new Date('2026-11-22T03:00:00Z');

beforeAll(async () => {
  server = await startDemoServer({ now });
});
afterAll(() => server.stop());

async function read(key: string, slug: string) {
  const source = createHttpSource({ api: server.origin, key });
  const product = valueOf((await source.products([slug])).get(slug));
  const lot: Lot = await source.lot(product.lot?.id ?? '');
  const store = valueOf((await source.stores([product.store.id])).get(product.store.id));
  const events = await readLotEvents({ api: server.origin, key }, lot.id);
  const story = timelineOf(lotKey(lot), events, { hosts: [new URL(lot.link).host] });
  return { events, story, elements: lawElements(lot, product, store, story.steps) };
}

describe('the sample', () => {
  it('tells of a tea from the leaf over three transformations to the parcel', async () => {
    const { story } = await read('pk_demo_thainguyen', 'che-dinh-tan-cuong');
    expect(story.steps.map(({ stage, generation }) => `${stage} ${generation}`)).toEqual([
      'harvest 3',
      'inspect 3',
      'process 2',
      'process 1',
      'pack 0',
      'pack 0',
      'store 0',
      'ship 0',
    ]);
    expect(story.gaps).toEqual([]);
  });
  it('tells of a fruit without GTIN from the tree to the parcel', async () => {
    const { story } = await read('pk_demo_langson', 'na-chi-lang');
    expect(story.steps.map(({ stage }) => stage)).toEqual(['harvest', 'inspect', 'pack', 'ship']);
    expect(story.gaps).toEqual([]);
  });
  it('marks every event as made up, and calls nobody’s goods bad', async () => {
    const { events, story } = await read('pk_demo_thainguyen', 'che-dinh-tan-cuong');
    expect(events.filter((event) => event['nongsan:sample'] !== true)).toEqual([]);
    expect(story.steps.flatMap(({ bad }) => bad)).toEqual([]);
  });
  it('tells of nothing that has not been by then', async () => {
    for (const [key, slug] of [
      ['pk_demo_thainguyen', 'che-dinh-tan-cuong'],
      ['pk_demo_langson', 'na-chi-lang'],
    ] as const) {
      const { story } = await read(key, slug);
      expect(story.steps.filter(({ time }) => Date.parse(time) > now.getTime())).toEqual([]);
    }
  });
  it('has the law’s stages whole, and says what it lacks', async () => {
    const { elements } = await read('pk_demo_thainguyen', 'che-dinh-tan-cuong');
    const stateOf = (name: string) => elements.find(({ element }) => element === name)?.state;
    expect(['stages', 'production-time', 'trace-code', 'shelf-life', 'origin'].map(stateOf)).toEqual(
      Array.from({ length: 5 }, () => 'present'),
    );
    expect(['product-image', 'standards'].map(stateOf)).toEqual(['missing', 'missing']);
  });
  it('has no story of other lots, and says that', async () => {
    const { events, story } = await read('pk_demo_thainguyen', 'mien-viet-cuong');
    expect(events).toEqual([]);
    expect(story.gaps.map(({ kind }) => kind)).toEqual(['no-events']);
  });
});
