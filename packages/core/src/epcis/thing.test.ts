import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gtinCheckDigit } from '../gs1/index.ts';
import { lotKey, readThing } from './index.ts';

const hosts = ['portal.example'];
const keyOf = (uri: string) => readThing(uri, hosts)?.key;

describe('a lot', () => {
  it('with GTIN is one lot as Digital Link, on any host, and as URN', () => {
    const key = '01/09520001000119/10/HD-261110';
    expect(keyOf('https://portal.example/01/09520001000119/10/HD-261110?7007=261110&s=AAAA')).toBe(key);
    expect(keyOf('https://id.gs1.org/01/09520001000119/10/HD-261110')).toBe(key);
    expect(keyOf('urn:epc:class:lgtin:95200010.00011.HD-261110')).toBe(key);
    expect(lotKey({ gtin: '9520001000119', code: 'HD-261110' })).toBe(key);
  });
  it('without GTIN is named by the portal’s own link', () => {
    expect(keyOf('https://portal.example/t/HD-261110')).toBe('t/HD-261110');
    expect(keyOf('HTTPS://PORTAL.EXAMPLE/t/HD-261110?s=AAAA')).toBe('t/HD-261110');
    expect(lotKey({ code: 'HD-261110' })).toBe('t/HD-261110');
  });
  it('of another portal with the same number is another lot', () => {
    expect(keyOf('https://other.example/t/HD-261110')).toBe('//other.example/t/HD-261110');
  });
  it('is what is traced of an item of it', () => {
    expect(readThing('https://portal.example/01/09520001000119/10/L-1/21/7', hosts)).toMatchObject({
      kind: 'item',
      key: '01/09520001000119/10/L-1/21/7',
      trace: '01/09520001000119/10/L-1',
    });
  });
  it('has the same key in both of GS1’s forms, whatever its digits', () => {
    const digits = fc.stringMatching(/^\d{13}$/);
    fc.assert(
      fc.property(
        digits,
        fc.integer({ min: 6, max: 12 }),
        fc.stringMatching(/^[0-9A-Z-]{1,20}$/),
        (body, length, lot) => {
          const gtin = body + gtinCheckDigit(body);
          const urn = `urn:epc:class:lgtin:${body.slice(1, 1 + length)}.${body.slice(0, 1)}${body.slice(1 + length)}.${lot}`;
          expect(keyOf(urn)).toBe(keyOf(`https://id.example/01/${gtin}/10/${lot}`));
        },
      ),
    );
  });
});

describe('other things', () => {
  it.each([
    ['urn:epc:id:sgtin:9520001.000011.7', 'item', '01/09520001000119/21/7'],
    ['urn:epc:idpat:sgtin:9520001.000011.*', 'product', '01/09520001000119'],
    ['urn:epc:id:sscc:9520001.0000000017', 'container', '00/095200010000000171'],
    ['https://id.example/00/095200010000000171', 'container', '00/095200010000000171'],
    ['urn:uuid:6f0b7f3e-9f3c-4f0e-8d3c-2f1d7c0c1a11', 'other', 'urn:uuid:6f0b7f3e-9f3c-4f0e-8d3c-2f1d7c0c1a11'],
    ['https://portal.example/devices/1', 'other', 'https://portal.example/devices/1'],
    ['urn:epc:id:sgln:9520001.00001.0', 'other', 'urn:epc:id:sgln:9520001.00001.0'],
  ])('%s: %s', (uri, kind, key) => {
    expect(readThing(uri, hosts)).toMatchObject({ kind, key });
  });
  it.each([
    'urn:epc:class:lgtin:9520001.000011',
    'urn:epc:class:lgtin:9520001.000011.L.1',
    'urn:epc:class:lgtin:9520001.000011.%E0%A4%A',
    'urn:epc:class:lgtin:9520001.000011.%00',
    'urn:epc:id:sgtin:9520001.000011.123456789012345678901',
    'urn:epc:id:sscc:9520001.1',
    'urn:epc:idpat:sgtin:9520001.000011.7',
    'https://id.example/01/09520001000111',
    'https://id.example/00/095200010000000179',
  ])('%s is malformed', (uri) => {
    expect(readThing(uri, hosts)).toBeUndefined();
  });
  it('never make reading fail', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.stringMatching(/^urn:epc:[a-z]+:[a-z]+:.{0,20}$/)), (uri) => {
        readThing(uri, hosts);
      }),
    );
  });
});
