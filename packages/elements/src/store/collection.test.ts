import { expect } from '@open-wc/testing';
import { SourceError, type Result } from '@nongsan/core';
import { Collection } from './collection.ts';

/** A loader that is answered by hand. */
function heldLoad() {
  const flights: {
    refs: readonly string[];
    signal: AbortSignal;
    land: (value: string) => void;
    crash: (cause: unknown) => void;
  }[] = [];
  const load = (refs: readonly string[], signal: AbortSignal) =>
    new Promise<ReadonlyMap<string, Result<string>>>((resolve, reject) => {
      const land = (value: string) =>
        resolve(new Map(refs.map((ref) => [ref, { ok: true, value: `${value} ${ref}` }])));
      flights.push({ refs, signal, land, crash: reject });
    });
  return { flights, collection: new Collection(load) };
}

const tick = () => Promise.resolve();
const landed = () => new Promise((resolve) => setTimeout(resolve));
const nobody = () => undefined;

describe('a collection', () => {
  it('asks once for what is wanted in one tick', async () => {
    const { flights, collection } = heldLoad();
    for (const ref of ['a', 'b', 'a', 'c']) collection.read(ref, nobody);
    await tick();
    expect(flights.map(({ refs }) => refs)).to.deep.equal([['a', 'b', 'c']]);
  });

  it('tells its readers when the answer is there', async () => {
    const { flights, collection } = heldLoad();
    let told = 0;
    collection.read('a', () => told++);
    await tick();
    told = 0;
    flights[0]?.land('tea');
    await landed();
    expect(told).to.equal(1);
    expect(collection.get('a')).to.deep.equal({ state: 'ready', value: 'tea a' });
  });

  it('does not ask again for what it has', async () => {
    const { flights, collection } = heldLoad();
    collection.put('a', 'here');
    collection.read('a', nobody);
    await tick();
    expect(flights).to.have.length(0);
  });

  it('aborts a flight when the last reader has left', async () => {
    const { flights, collection } = heldLoad();
    const stops = [collection.read('a', nobody), collection.read('b', nobody)];
    await tick();
    stops[0]?.();
    await landed();
    expect(flights[0]?.signal.aborted).to.equal(false);
    stops[1]?.();
    await landed();
    expect(flights[0]?.signal.aborted).to.equal(true);
  });

  it('keeps the flight of an element that is moved in the page', async () => {
    const { flights, collection } = heldLoad();
    const stop = collection.read('a', nobody);
    await tick();
    stop();
    collection.read('a', nobody);
    await landed();
    expect(flights).to.have.length(1);
    expect(flights[0]?.signal.aborted).to.equal(false);
  });

  it('lets the last asked answer win', async () => {
    const { flights, collection } = heldLoad();
    collection.read('a', nobody);
    await tick();
    collection.refresh('a');
    await tick();
    flights[1]?.land('new');
    await landed();
    flights[0]?.land('old');
    await landed();
    expect(collection.get('a')).to.deep.equal({ state: 'ready', value: 'new a' });
  });

  it('keeps what is on screen while a refresh is on its way and when it fails', async () => {
    const { flights, collection } = heldLoad();
    collection.put('a', 'here');
    collection.refresh('a');
    expect(collection.get('a').state).to.equal('ready');
    await tick();
    flights[0]?.crash(new SourceError('network', 'no network'));
    await landed();
    expect(collection.get('a')).to.deep.equal({ state: 'ready', value: 'here' });
  });

  it('fails what a crashed flight carried, and tries anew when asked', async () => {
    const { flights, collection } = heldLoad();
    collection.read('a', nobody);
    await tick();
    flights[0]?.crash(new TypeError('a foreign source'));
    await landed();
    const entry = collection.get('a');
    expect(entry.state === 'failed' && entry.error.code).to.equal('internal');
    collection.refresh('a');
    expect(collection.get('a').state).to.equal('loading');
  });

  it('fails one reference that the answer does not speak of', async () => {
    const collection = new Collection<string>(async () => new Map());
    collection.read('a', nobody);
    await landed();
    const entry = collection.get('a');
    expect(entry.state === 'failed' && entry.error.code).to.equal('malformed-answer');
  });
});
