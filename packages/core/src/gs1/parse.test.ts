/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DigitalLinkError, parseDigitalLink, validateElements, type DigitalLinkFault } from './index.ts';

interface Vector {
  readonly uri: string;
  readonly ok: boolean;
  readonly elements: string;
}

const file = new URL('../../test-vectors/gs1.json', import.meta.url);
const { vectors } = JSON.parse(readFileSync(file, 'utf8')) as { vectors: Vector[] };

function fault(uri: string): DigitalLinkError | undefined {
  try {
    parseDigitalLink(uri);
    return undefined;
  } catch (error) {
    if (error instanceof DigitalLinkError) return error;
    throw error;
  }
}

describe('the vectors of the GS1 Barcode Syntax Engine', () => {
  it.each(vectors.filter(({ ok }) => ok))('$uri is read', ({ uri, elements }) => {
    const link = parseDigitalLink(uri);
    expect(link.elementString).toBe(elements);
    expect(validateElements(link.ais)).toEqual([]);
  });
  it.each(vectors.filter(({ ok }) => !ok))('$uri is refused', ({ uri }) => {
    expect(fault(uri)).toBeInstanceOf(DigitalLinkError);
  });
});

describe('a Digital Link', () => {
  const uri = 'https://id.example/tn/01/09520123456788/10/TC-26/21/7?17=261231&s=abc&7007=260901260905&lang#top';
  const link = parseDigitalLink(uri);

  it('comes apart into stem, key, qualifiers, attributes and foreign parameters', () => {
    expect(link.host).toBe('id.example');
    expect(link.stem).toBe('https://id.example/tn');
    expect(link.primaryKey).toEqual({ ai: '01', value: '09520123456788' });
    expect(link.qualifiers.map(({ ai }) => ai)).toEqual(['10', '21']);
    expect(link.attributes).toEqual([
      { ai: '17', value: '261231' },
      { ai: '7007', value: '260901260905' },
    ]);
    expect(link.otherParams).toEqual(['s=abc', 'lang']);
  });
  it('writes FNC1 only after values of variable length', () => {
    expect(link.elementString).toBe('^010952012345678810TC-26^217^17261231' + '7007260901260905');
  });
  it('keeps the letter case of percent-decoded values', () => {
    expect(parseDigitalLink('https://a/01/09520123456788/10/a%2fB%2F%41').ais[1]?.value).toBe('a/B/A');
  });
  it('may have an empty segment in its stem, not between its elements', () => {
    expect(parseDigitalLink('https://a//01/09520123456788').stem).toBe('https://a/');
    expect(fault('https://a/01//09520123456788')?.code).toBe('noPrimaryKey');
  });
  it('leaves a percent sign that encodes nothing as it stands', () => {
    expect(parseDigitalLink('https://a/01/09520123456788/10/5%25%zz%4').ais[1]?.value).toBe('5%%zz%4');
  });
});

const keys: readonly (readonly [key: string, path: string])[] = [
  ['00', '00/006141411234567890'],
  ['01', '01/09520123456788/22/A/10/B/21/C'],
  ['01', '01/09520123456788/235/TPX'],
  ['253', '253/9520123456788DOC'],
  ['255', '255/9520123456788123'],
  ['401', '401/952012345'],
  ['402', '402/95201234567891235'],
  ['414', '414/9520123456788/254/gate'],
  ['414', '414/9520123456788/7040/1ABC'],
  ['415', '415/9520123456788/8020/ref'],
  ['417', '417/9520123456788/7040/1ABC'],
  ['8003', '8003/09520123456788crate'],
  ['8004', '8004/9520asset/7040/1ABC'],
  ['8006', '8006/095201234567880102/22/A/10/B/21/C'],
  ['8010', '8010/9520PART%23-1%2F/8011/12'],
  ['8013', '8013/1987654Ad4X4bL5ttr2310c2K'],
  ['8017', '8017/952012345678912345/8019/3'],
  ['8018', '8018/952012345678912345/8019/3'],
];

describe('a primary key', () => {
  it.each(keys)('(%s) is read with its qualifiers: %s', (key, path) => {
    const link = parseDigitalLink(`https://a/${path}`);
    expect(link.primaryKey.ai).toBe(key);
    expect(link.qualifiers).toHaveLength(path.split('/').length / 2 - 1);
  });
  it('that comes last in the path wins, and the rest is stem', () => {
    const link = parseDigitalLink('https://a/01/09520123456788/8004/asset');
    expect(link.primaryKey.ai).toBe('8004');
    expect(link.stem).toBe('https://a/01/09520123456788');
  });
});

describe('what is no Digital Link says why and where', () => {
  const gtin = '01/09520123456788';
  it.each<[string, DigitalLinkFault, number]>([
    ['https://a/01/09520123456788 ', 'illegalCharacter', 27],
    ['https://ä/01/09520123456788', 'illegalCharacter', 8],
    ['Https://a/01/09520123456788', 'scheme', 0],
    ['https://u@a/01/09520123456788', 'domain', 9],
    ['https://a?b/01/09520123456788', 'domain', 9],
    [`https://a/${gtin}/`, 'noPrimaryKey', 28],
    [`https://a/${gtin}/10/`, 'emptyValue', 31],
    [`https://a/${gtin}//10/A`, 'noPrimaryKey', 33],
    [`https://a/${gtin}?17=`, 'emptyValue', 31],
    [`https://a/${gtin}?17=26123`, 'value', 31],
    [`https://a/${gtin}?10%20=A&5=x`, 'unknownAi', 36],
    [`https://a/${gtin}?17=261231&17=261231`, 'duplicateAi', 38],
    [`https://a/${gtin}?22=A`, 'belongsInPath', 28],
    [`https://a/00/006141411234567890?21=A`, 'notAnAttribute', 32],
    [`https://a/${gtin}/21/A/10/B`, 'qualifierOrder', 10],
    [`https://a/${gtin}/10/A/235/B`, 'qualifierOrder', 10],
    [`https://a/${gtin}/10/A/10/B`, 'qualifierOrder', 10],
    [`https://a/${gtin}/10/A%00`, 'value', 31],
    [`https://a/${gtin}/10/A%5E21B`, 'value', 31],
    [`https://a/${gtin}/10/ch%C3%A8`, 'value', 31],
    [`https://a/${gtin}?10=A`, 'belongsInPath', 28],
  ])('%s: %s', (uri, code, position) => {
    expect(fault(uri)).toMatchObject({ name: 'DigitalLinkError', code, position });
  });
});
