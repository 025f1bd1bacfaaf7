import { expect } from '@open-wc/testing';
import { nothing } from 'lit';
import { hazardTexts } from '../testing/specimens/hazard-texts.ts';
import { webHref } from './web-href.ts';

describe('the address of a link', () => {
  for (const address of [
    'https://a.example/b?c#d',
    'HTTP://a.example',
    '/p/che',
    'che.html',
    '?product=a:b',
    '#top',
    '',
  ])
    it(`may be ${JSON.stringify(address)}`, () => {
      expect(webHref(address)).to.equal(address);
    });
  it('is left out where a browser would make anything but a web address of it', async () => {
    const addresses = (await hazardTexts('xss')).filter(({ category }) => category === 'addresses');
    expect(addresses.length).to.be.above(40);
    for (const { text } of addresses) {
      const link = document.createElement('a');
      const href: unknown = webHref(text);
      if (href === nothing) continue;
      link.href = text;
      expect(['http:', 'https:', ':'], text).to.include(link.protocol);
    }
  });
});
