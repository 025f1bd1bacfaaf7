import { describe, expect, it } from 'vitest';
import { readTraceLink } from './index.ts';

describe('reading a lot’s link', () => {
  it('of a lot with GTIN gives its elements and its signature apart', () => {
    const link = readTraceLink('https://Trace.Example/vn/01/09520123456788/10/TC-26?17=270930&s=SIG&utm=1#x');
    expect(link).toEqual({
      host: 'trace.example',
      elements: [
        { ai: '01', value: '09520123456788' },
        { ai: '10', value: 'TC-26' },
        { ai: '17', value: '270930' },
      ],
      inElement: undefined,
      inQuery: ['SIG'],
      paramNames: ['s', 'utm'],
    });
  });
  it('of an item takes the signature out of its elements', () => {
    const link = readTraceLink('https://a/01/09520123456788/10/TC/21/7?8030=SIG');
    expect(link).toMatchObject({ inElement: 'SIG', inQuery: [] });
    expect('elements' in link && link.elements.map(({ ai }) => ai)).toEqual(['01', '10', '21']);
  });
  it('of a lot without GTIN reads the segment after t as AI 10', () => {
    const link = readTraceLink('https://a/stem/t/NA-26?7007=260805&251=VN-DTOR-0017&s=SIG');
    expect('elements' in link && link.elements).toEqual([
      { ai: '10', value: 'NA-26' },
      { ai: '7007', value: '260805' },
      { ai: '251', value: 'VN-DTOR-0017' },
    ]);
  });
  it('counts every signature, also one without a value', () => {
    expect(readTraceLink('https://a/t/NA?s=A&s&s=&ss=B&S=C')).toMatchObject({
      inQuery: ['A', '', ''],
      paramNames: ['s', 's', 's', 'ss', 'S'],
    });
  });
  it.each([
    ['https://a/t/', 'emptyValue', 12],
    ['https://a/t/NA/', 'noPrimaryKey', 15],
    ['https://a/T/NA', 'noPrimaryKey', 14],
    ['https://a/t', 'noPrimaryKey', 11],
    ['https://a/t/NA?10=NB', 'duplicateAi', 15],
    ['https://a/t/NA?21=7', 'notAnAttribute', 15],
    ['https://a/t/NA?17=2609', 'value', 18],
    ['https://a/t/NA?5=x', 'unknownAi', 15],
    ['https://a/t/ch%C3%A8', 'value', 12],
    [`https://a/t/${'A'.repeat(21)}`, 'value', 12],
    ['chè Tân Cương', 'illegalCharacter', 2],
    ['', 'scheme', 0],
  ])('%j is none: %s at %i', (uri, fault, position) => {
    expect(readTraceLink(uri)).toEqual({ fault, position });
  });
});
