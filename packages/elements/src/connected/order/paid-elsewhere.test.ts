import { expect } from '@open-wc/testing';
import type { Order } from '@nongsan/core';
import { nextPage } from '../checkout/next-page.ts';
import { returnedHash } from './paid-elsewhere.ts';

const secret = '#os_0123456789abcdefghijABCDEFGHIJ';
const link = `https://portal.example/order?order=ord_a${secret}`;
const orderOf = (checkoutUrl?: string) =>
  ({ id: 'ord_a', payments: [{ ...(checkoutUrl !== undefined && { checkoutUrl }) }] }) as unknown as Order;

beforeEach(() => sessionStorage.clear());
afterEach(() => {
  sessionStorage.clear();
  history.replaceState(history.state, '', location.pathname + location.search);
});

describe('an order that is paid on a provider’s page', () => {
  it('leads there, and its link has its secret again when the buyer comes back, once', async () => {
    const provider = 'https://sandbox.vnpayment.vn/paymentv2/vpcpay.html?vnp_Amount=1';
    expect(await nextPage(orderOf(provider), link)).to.equal(provider);
    expect(provider).not.to.contain('os_');
    expect(returnedHash('ord_b')).to.equal('');
    expect(returnedHash('ord_a')).to.equal(secret);
    expect(location.hash).to.equal(secret);
    expect(sessionStorage).to.have.length(0);
    expect(returnedHash('ord_a')).to.equal('');
  });

  it('leads to its own page where it is paid otherwise, and nothing is stored', async () => {
    expect(await nextPage(orderOf(), link)).to.equal(link);
    expect(sessionStorage).to.have.length(0);
  });

  it('takes no foreign text for a secret', () => {
    sessionStorage.setItem('nongsan.order.ord_a', '#<b>');
    expect(returnedHash('ord_a')).to.equal('');
    expect(location.hash).to.equal('');
  });
});
