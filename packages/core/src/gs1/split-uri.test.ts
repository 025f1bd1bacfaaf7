import { describe, expect, it } from 'vitest';
import { splitUri } from './split-uri.ts';

const texts = (pieces: readonly { readonly text: string }[]) => pieces.map(({ text }) => text);

describe('taking an address apart', () => {
  it('says where each piece stands', () => {
    const uri = 'https://A.Example:8443/x/01/2?a=1&&b#c';
    const { host, segments, params } = splitUri(uri);
    expect(host).toBe('a.example:8443');
    expect(texts(segments)).toEqual(['x', '01', '2']);
    expect(texts(params)).toEqual(['a=1', 'b']);
    for (const { text, position } of [...segments, ...params]) expect(uri.slice(position).startsWith(text)).toBe(true);
  });
  it('decodes nothing and normalises nothing', () => {
    const { segments, params } = splitUri('https://a/./../%2e/b//?%61=%62+c');
    expect(texts(segments)).toEqual(['.', '..', '%2e', 'b', '', '']);
    expect(texts(params)).toEqual(['%61=%62+c']);
  });
  it('ends the path at the first question mark or hash, and the query at the hash', () => {
    expect(texts(splitUri('https://a/b?c?d/e#f?g').params)).toEqual(['c?d/e']);
    expect(texts(splitUri('https://a/b#c?d').params)).toEqual([]);
    expect(texts(splitUri('https://a/b#c?d').segments)).toEqual(['b']);
  });
  it.each(['http://a/b', 'https://a/b', 'HTTP://a/b', 'HTTPS://a/b', 'https://[2001:db8::1]/b', 'https://a./b'])(
    'takes %s',
    (uri) => {
      expect(texts(splitUri(uri).segments)).toEqual(['b']);
    },
  );
  it.each([
    ['//a/b', 'scheme'],
    ['hTTps://a/b', 'scheme'],
    [' https://a/b', 'illegalCharacter'],
    ['https:///b', 'domain'],
    ['https://a', 'domain'],
    ['https://a_b/c', 'domain'],
    ['https://a%2e/c', 'domain'],
    ['https://a/b|c', 'illegalCharacter'],
    ['https://a/b#c d', 'illegalCharacter'],
  ])('refuses %j', (uri, code) => {
    expect(() => splitUri(uri)).toThrow(expect.objectContaining({ name: 'DigitalLinkError', code }) as Error);
  });
});
