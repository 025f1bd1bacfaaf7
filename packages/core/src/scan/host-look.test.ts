import { describe, expect, it } from 'vitest';
import { hostLook } from './host-look.ts';
import { toLetters } from './punycode.ts';

const pinned = ['nongsan-thainguyen.vn', 'id.trace.example'];
const ascii = (host: string) => new URL(`https://${host}/`).host;
const look = (host: string) => hostLook(ascii(host), pinned);

describe('a host that can be taken for a pinned one', () => {
  it.each([
    ['nongsan-thalnguyen.vn', 'l for i'],
    ['nongsan-tha1nguyen.vn', '1 for i'],
    ['nongsan-thainguyén.vn', 'an accent'],
    ['nôngsản-tháinguyên.vn', 'Vietnamese as it is spelled'],
    ['nongsan-thаinguyen.vn', 'a Cyrillic а'],
    ['nοngsan-thainguyen.vn', 'a Greek ο'],
    ['ｎongsan-thainguyen.vn', 'a full-width n, which browsers make an n'],
    ['nongsanthainguyen.vn', 'without the hyphen'],
    ['nongsan.thainguyen.vn', 'a dot for the hyphen'],
    ['nongsan-thainugyen.vn', 'two letters swapped'],
    ['nongsan-thainguyn.vn', 'a letter left out'],
    ['nongsan-thainguyen.com', 'another ending'],
    ['nongsan-thainguyen.vn.evil.example', 'as the beginning of another'],
    ['nongsan-thainguyen-vn.example', 'as a part of another'],
    ['nongsan-thainguyen.vn:8443', 'another port'],
  ])('is told from it: %s (%s)', (host) => {
    if (ascii(host) === 'nongsan-thainguyen.vn') return expect(look(host).like).toBe(undefined);
    expect(look(host)).toMatchObject({ ascii: ascii(host), like: 'nongsan-thainguyen.vn' });
  });

  it.each([
    'google.com',
    'zalo.me',
    'evil.example',
    'thainguyen.gov.vn',
    'baothainguyen.vn',
    'xn--p1ai',
    '192.168.1.1',
    'localhost:8080',
  ])('is not every host: %s', (host) => expect(look(host).like).toBe(undefined));

  it('is found among short ones only when it looks the very same', () => {
    expect(hostLook('tm.vn', ['tn.vn']).like).toBe(undefined);
    expect(hostLook(ascii('tп.vn'), ['tn.vn']).like).toBe('tn.vn');
  });
});

describe('letters of other alphabets', () => {
  it('go to the network in ASCII, and are told beside', () => {
    expect(look('nongsan-thаinguyen.vn')).toEqual({
      ascii: 'xn--nongsan-thinguyen-14n.vn',
      letters: 'nongsan-thаinguyen.vn',
      like: 'nongsan-thainguyen.vn',
    });
    expect(look('evil.example')).toEqual({ ascii: 'evil.example' });
  });

  it.each(['bücher.example', 'nôngsản.vn', 'правда.рф', '例え.テスト', 'faß.example', '☕.example', 'ậậậ.vn'])(
    'are read back from Punycode: %s',
    (host) => expect(toLetters(ascii(host))).toBe(host.normalize('NFC')),
  );

  it.each(['xn--', 'xn---', 'xn--!', 'xn--99999999999999', 'xn--a-', 'xn--\u0000', 'a.xn--zzzzzzzzzzzzzzz.b'])(
    'stay as they are where it is none: %s',
    (host) => expect(typeof toLetters(host)).toBe('string'),
  );
});
