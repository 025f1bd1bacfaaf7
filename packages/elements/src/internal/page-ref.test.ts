import { expect } from '@open-wc/testing';
import { pageRef } from './page-ref.ts';

const at = (search: string) => history.replaceState(null, '', `${location.pathname}${search}`);

describe('a reference as an attribute gives it', () => {
  const { search } = location;
  afterEach(() => at(search));

  it('is the attribute itself', () => {
    expect(pageRef('che-tom-non')).to.equal('che-tom-non');
  });
  it('is the named parameter of the page’s address', () => {
    at('?product=che%2Dtom&x=1');
    expect(pageRef('?product')).to.equal('che-tom');
  });
  it('is nothing where the address lacks it', () => {
    at('?x=1');
    expect(pageRef('?product')).to.equal('');
  });
});
