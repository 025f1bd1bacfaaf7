import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDigitalLink, parseDigitalLink, type AiElement } from './index.ts';

const gtin: AiElement = { ai: '01', value: '09520123456788' };
const element = (ai: string, value: string): AiElement => ({ ai, value });

describe('building a Digital Link', () => {
  it('orders key, qualifiers and attributes whatever order they come in', () => {
    const ais = [
      element('251', 'VN-DTOR-0017'),
      element('21', '7'),
      element('17', '261231'),
      element('10', 'TC'),
      gtin,
    ];
    expect(buildDigitalLink({ stem: 'https://id.example/', ais })).toBe(
      'https://id.example/01/09520123456788/10/TC/21/7?17=261231&251=VN-DTOR-0017',
    );
  });
  it('encodes everything but unreserved characters', () => {
    const ais = [gtin, element('10', `a/b%c+d'(e)*!`)];
    expect(buildDigitalLink({ stem: 'https://a', ais })).toBe(
      'https://a/01/09520123456788/10/a%2Fb%25c%2Bd%27%28e%29%2A%21',
    );
  });
  it('appends parameters that are no elements', () => {
    const link = buildDigitalLink({
      stem: 'https://a',
      ais: [gtin],
      params: [
        ['s', 'x y'],
        ['lang', 'vi'],
      ],
    });
    expect(link).toBe('https://a/01/09520123456788?s=x%20y&lang=vi');
  });
  it('takes the alternative that leaves no qualifier over', () => {
    const ais = [gtin, element('10', 'LOT'), element('235', 'TPX')];
    expect(buildDigitalLink({ stem: 'https://a', ais })).toBe('https://a/01/09520123456788/235/TPX?10=LOT');
  });
  it('writes every primary key among the elements after the first as an attribute', () => {
    const ais = [element('8004', 'asset'), gtin];
    expect(buildDigitalLink({ stem: 'https://a', ais })).toBe('https://a/8004/asset?01=09520123456788');
  });
  it.each([
    ['no primary key', { stem: 'https://a', ais: [element('10', 'A')] }, 'noPrimaryKey'],
    ['a stem that is no address', { stem: 'javascript:1', ais: [gtin] }, 'scheme'],
    ['a stem with a query', { stem: 'https://a/b?c=', ais: [gtin] }, 'noPrimaryKey'],
    ['an empty value', { stem: 'https://a', ais: [gtin, element('10', '')] }, 'emptyValue'],
    ['a value too long', { stem: 'https://a', ais: [gtin, element('10', 'A'.repeat(21))] }, 'value'],
    ['a letter outside the character set', { stem: 'https://a', ais: [gtin, element('10', 'chè')] }, 'value'],
    ['half a character', { stem: 'https://a', ais: [gtin, element('10', '\ud83c')] }, 'illegalCharacter'],
    [
      'an element twice',
      { stem: 'https://a', ais: [gtin, element('17', '261231'), element('17', '261231')] },
      'duplicateAi',
    ],
    ['an identifier that is none', { stem: 'https://a', ais: [gtin, element('s', 'x')] }, 'unknownAi'],
    ['a name that every object has', { stem: 'https://a', ais: [gtin, element('constructor', 'x')] }, 'unknownAi'],
    ['nothing but such a name', { stem: 'https://a', ais: [element('__proto__', 'x')] }, 'noPrimaryKey'],
    [
      'two alternatives at once',
      { stem: 'https://a', ais: [gtin, element('21', 'A'), element('235', 'B')] },
      'notAnAttribute',
    ],
    [
      'a parameter that would be an element',
      { stem: 'https://a', ais: [gtin], params: [['17', '261231']] },
      'unknownAi',
    ],
  ] as const)('refuses %s', (_, input, code) => {
    expect(() => buildDigitalLink(input)).toThrow(expect.objectContaining({ name: 'DigitalLinkError', code }) as Error);
  });
});

const text = (length: number) => fc.stringMatching(new RegExp(`^[!"%-?A-Z_a-z]{1,${length}}$`));
const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const attributes: Readonly<Record<string, fc.Arbitrary<string>>> = {
  '11': digits(6),
  '17': digits(6),
  '240': text(30),
  '251': text(30),
  '3103': digits(6),
  '422': digits(3),
  '7007': fc.oneof(digits(6), digits(12)),
  '7030': fc.tuple(digits(3), text(27)).map((parts) => parts.join('')),
  '91': text(90),
  '8030': fc.stringMatching(/^[0-9A-Za-z_-]{1,90}$/),
};
const qualified: Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<string>>>>> = {
  '01': { '01': digits(14), '22': text(20), '10': text(20), '21': text(20) },
  '00': { '00': digits(18) },
  '253': { '253': fc.tuple(digits(13), text(17)).map((parts) => parts.join('')) },
  '414': { '414': digits(13), '254': text(20) },
  '8004': { '8004': text(30), '7040': fc.tuple(digits(1), text(1), text(1), text(1)).map((parts) => parts.join('')) },
  '8010': { '8010': fc.stringMatching(/^[#\-/0-9A-Z]{1,30}$/), '8011': fc.stringMatching(/^[1-9][0-9]{0,11}$/) },
  '8018': { '8018': digits(18), '8019': fc.stringMatching(/^[0-9]{1,10}$/) },
};

const elements = fc.constantFrom(...Object.keys(qualified)).chain((key) =>
  fc
    .record({ ...attributes, ...qualified[key] }, { requiredKeys: [key] })
    .map((record) => Object.entries(record).map(([ai, value]) => ({ ai, value })))
    .chain((list) => fc.shuffledSubarray(list, { minLength: list.length })),
);

describe('building and parsing', () => {
  it('are inverse for every set of elements', () => {
    const sorted = (list: readonly AiElement[]) => list.map(({ ai, value }) => `${ai} ${value}`).sort();
    fc.assert(
      fc.property(elements, (ais) => {
        const uri = buildDigitalLink({ stem: 'https://id.example/x', ais });
        const link = parseDigitalLink(uri);
        expect(sorted(link.ais)).toEqual(sorted(ais));
        expect(buildDigitalLink({ stem: link.stem, ais: link.ais })).toBe(uri);
      }),
      { numRuns: 1000 },
    );
  });
});
