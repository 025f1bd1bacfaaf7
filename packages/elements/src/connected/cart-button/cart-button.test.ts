import { expect, fixture, html } from '@open-wc/testing';
import type { Cart, StorefrontSource } from '@nongsan/core';
import { expectAccessible } from '../../testing/accessible.ts';
import { forEveryone, goods, keptCart } from '../../testing/cart-fixture.ts';
import { portalFixture, shown, textOf } from '../../testing/portal-fixture.ts';
import { realSource } from '../../testing/real-portal.ts';
import { cartCount } from '../cart/cart-count.ts';
import './cart-button.define.ts';
import type { NongsanCartButton } from './cart-button.ts';
import { waitUntil } from '../../testing/wait-until.ts';

/** A button that stands far from its portal. */
async function buttonFor(source: StorefrontSource, id = 'tn') {
  const portal = await portalFixture(source, html``, id);
  const button = await fixture<NongsanCartButton>(html`<nongsan-cart-button portal=${id}></nongsan-cart-button>`);
  await button.updateComplete;
  return { button, portal, press: () => button.shadowRoot?.querySelector('button')?.click() };
}
const dialog = (button: NongsanCartButton) => button.shadowRoot?.querySelector('dialog') as HTMLDialogElement;
const badge = (button: NongsanCartButton) => button.shadowRoot?.querySelector('.badge')?.textContent ?? '';
const line = (quantity: string, step = '1') =>
  ({ quantity, order: { unit: 'pack', step, min: step } }) as Cart['lines'][number];

beforeEach(() => localStorage.clear());

describe('<nongsan-cart-button>', () => {
  it('has no number while there is nothing in the cart', async () => {
    const { button } = await buttonFor(realSource());
    expect(badge(button)).to.equal('');
    expect(button.shadowRoot?.querySelector('button')?.getAttribute('aria-label')).to.equal('Giỏ hàng');
    await expectAccessible(button);
  });

  it('is as wide before its icon has been read: a server’s page is shown while it still comes', async () => {
    const { button } = await buttonFor(realSource());
    const { width, height } = button.getBoundingClientRect();
    expect(width).to.be.greaterThan(0);
    button.shadowRoot?.querySelector('svg')?.remove();
    const { width: bare, height: low } = button.getBoundingClientRect();
    expect([bare, low]).to.deep.equal([width, height]);
  });

  it('shows and names how much is in the kept cart, silently', async () => {
    const source = realSource();
    await keptCart(source, 2);
    const { button } = await buttonFor(source);
    await shown(button, '.badge');
    expect(badge(button)).to.equal('2');
    expect(button.shadowRoot?.querySelector('button')?.getAttribute('aria-label')).to.equal('Giỏ hàng, 2 món');
    expect(textOf(button, '[role="status"]')).to.equal('');
    await expectAccessible(button);
  });

  it('says how much there is after a change of the page’s own, and leaves to elements what they say themselves', async () => {
    const source = realSource();
    await keptCart(source);
    const { button, portal } = await buttonFor(source);
    const [, other] = await goods(source, forEveryone);
    await portal.handle?.cart.add(other?.variants[0]?.id ?? '', '1');
    await waitUntil(() => textOf(button, '[role="status"]') === 'Giỏ hàng có 2 món');
    await portal.handle?.cart.add(other?.variants[0]?.id ?? '', '1', 'element');
    await waitUntil(() => badge(button) === '3');
    expect(textOf(button, '[role="status"]')).to.equal('');
  });

  it('opens the cart in a dialog, and gives the focus back', async () => {
    const source = realSource();
    await keptCart(source);
    const { button, press } = await buttonFor(source);
    const opener = button.shadowRoot?.querySelector('button');
    opener?.focus();
    press();
    expect(dialog(button).open).to.equal(true);
    const cart = await shown(button, 'nongsan-cart');
    await shown(cart, '.line');
    await expectAccessible(button);
    dialog(button).querySelector<HTMLElement>('.close')?.click();
    expect(dialog(button).open).to.equal(false);
    expect(button.shadowRoot?.activeElement).to.equal(opener);
  });

  it('closes by a press beside the drawer, not by one inside it', async () => {
    const { button, press } = await buttonFor(realSource());
    press();
    const box = dialog(button).getBoundingClientRect();
    const pressAt = (clientX: number) =>
      dialog(button).dispatchEvent(new MouseEvent('click', { bubbles: true, clientX, clientY: 40 }));
    pressAt(box.left + 10);
    expect(dialog(button).open).to.equal(true);
    pressAt(box.left - 10);
    expect(dialog(button).open).to.equal(false);
  });

  it('leads from an empty cart back to the page', async () => {
    const { button, press } = await buttonFor(realSource());
    press();
    (await shown(button, '[slot="empty"]')).click();
    expect(dialog(button).open).to.equal(false);
  });

  it('belongs to one of two portals, each with a cart of its own', async () => {
    const source = realSource();
    const other = realSource('pk_demo_langson');
    await keptCart(source, 2, 'tn');
    await keptCart(other, 1, 'ls');
    const one = await buttonFor(source, 'tn');
    const two = await buttonFor(other, 'ls');
    await waitUntil(() => badge(one.button) === '2' && badge(two.button) === '1');
    const [product] = await goods(source, forEveryone);
    await one.portal.handle?.cart.add(product?.variants[0]?.id ?? '', '1');
    await waitUntil(() => badge(one.button) === '3');
    expect(badge(two.button)).to.equal('1');
  });
});

describe('the number on the button', () => {
  it('counts pieces, and what is weighed once', () => {
    expect(cartCount([line('3'), line('1.5', '0.5'), line('2000', '100')])).to.equal(5);
  });
  it('counts nothing in nothing', () => {
    expect(cartCount([])).to.equal(0);
  });
});
