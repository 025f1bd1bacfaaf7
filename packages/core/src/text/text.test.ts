import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, searchWords, stripControls, toUnaccentedAscii } from './index.ts';

describe('folding a text', () => {
  it('drops every Vietnamese accent and the stroke of đ', () => {
    expect(foldText('Xã Tân Cương, Thái Nguyên')).toBe('xa tan cuong, thai nguyen');
    expect(foldText('ĐỊNH HOÁ Đường đỗ')).toBe('dinh hoa duong do');
  });
  it('makes both places of a tone mark agree', () => {
    expect(foldText('Hoà')).toBe(foldText('Hòa'));
  });
  it('makes composed and decomposed spellings agree', () => {
    expect(foldText('Phở bò'.normalize('NFD'))).toBe(foldText('Phở bò'.normalize('NFC')));
  });
  it('reads the Icelandic eth as đ, as some keyboards type it', () => {
    expect(foldText('Ðại Từ')).toBe('dai tu');
  });
  it('leaves scripts without accents alone', () => {
    expect(foldText('太原 茶')).toBe('太原 茶');
    expect(foldText('태원')).toBe('태원');
  });
  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => foldText(foldText(text)) === foldText(text)));
  });
});

describe('stripping what spoofs layout', () => {
  it('removes bidirectional overrides and isolates', () => {
    expect(stripControls('giá \u202e000.542\u202c ₫ \u2067abc\u2069')).toBe('giá 000.542 ₫ abc');
  });
  it('removes control characters but keeps line feed and tab', () => {
    expect(stripControls('a\u0000b\u001b[31mc\td\ne\u0085f')).toBe('ab[31mc\td\ne\nf');
  });
  it('writes every kind of line end as one line feed', () => {
    expect(stripControls('a\r\nb\rc\u2028d\u2029e')).toBe('a\nb\nc\nd\ne');
  });
  it('removes lone surrogates and keeps pairs', () => {
    expect(stripControls('a\ud83cb\udf75 🍵')).toBe('ab 🍵');
  });
  it('removes invisible splitters and keeps the joiner of an emoji', () => {
    expect(stripControls('ma\u200bri\ufeffn\u2060e 👩\u200d🌾')).toBe('marine 👩\u200d🌾');
  });
  it('shortens towers of marks and leaves decomposed Vietnamese whole', () => {
    expect(stripControls(`e${'\u0301'.repeat(50)}x`)).toBe(`e${'\u0301'.repeat(4)}x`);
    expect(stripControls('Phở ổn ấm'.normalize('NFD'))).toBe('Phở ổn ấm'.normalize('NFD'));
  });
  it('leaves visible text as it is', () => {
    fc.assert(fc.property(fc.stringMatching(/^[ -~À-ỹ₫ ]*$/), (text) => stripControls(text) === text));
  });
  it('leaves nothing for a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => stripControls(stripControls(text)) === stripControls(text)),
    );
  });
});

describe('plain ASCII', () => {
  it('keeps case and words', () => {
    expect(toUnaccentedAscii('Ủng hộ lũ lụt – Đại Từ')).toBe('Ung ho lu lut - Dai Tu');
  });
  it('writes typographic signs plainly', () => {
    expect(toUnaccentedAscii('“Chè” số\u00a01… 245.000 ₫ ½')).toBe('"Che" so 1... 245.000 d 1/2');
  });
  it('turns what has no plain form into one space', () => {
    expect(toUnaccentedAscii('chè 🍵🍵 ngon 茶')).toBe('che ngon');
  });
  it('is always printable ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        /^(?:[!-~](?:[ -~]*[!-~])?)?$/.test(toUnaccentedAscii(text)),
      ),
    );
  });
});

describe('the words of a search', () => {
  it('are folded letters and digits, so that none is an operator', () => {
    expect(searchWords('  Chè & "Tân-Cương" | 5* ')).toEqual(['che', 'tan', 'cuong', '5']);
  });
  it('are eight at most, of forty characters', () => {
    expect(searchWords('a '.repeat(20))).toHaveLength(8);
    expect(searchWords('x'.repeat(100))).toEqual(['x'.repeat(40)]);
  });
  it('may be none', () => {
    expect(searchWords(' % _ \\ ')).toEqual([]);
  });
});
