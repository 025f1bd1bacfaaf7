import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { portalFixture, shown } from '../../testing/portal-fixture.ts';
import { realSource } from '../../testing/real-portal.ts';
import './cart-button.define.ts';
import type { NongsanCartButton } from './cart-button.ts';
import { waitUntil } from '../../testing/wait-until.ts';

async function cartButton(): Promise<NongsanCartButton> {
  await portalFixture(realSource(), html``);
  const button = await fixture<NongsanCartButton>(html`<nongsan-cart-button portal="tn"></nongsan-cart-button>`);
  await button.updateComplete;
  // A page's script that comes after the element. (One that came before hears of a step too: see below.)
  window.addEventListener('popstate', listen);
  return button;
}
const dialog = (button: NongsanCartButton) => button.shadowRoot?.querySelector('dialog') as HTMLDialogElement;
const isOpen = (button: NongsanCartButton) => dialog(button).open;
const press = (button: NongsanCartButton, selector: string) =>
  button.shadowRoot?.querySelector<HTMLElement>(selector)?.click();

/** What a router of the page hears. */
const heard: unknown[] = [];
const listen = (event: PopStateEvent): void => void heard.push(event.state);

/** The page's own entry, with a state such as routers keep. */
let own = 0;
const enter = (): { readonly idx: number } => {
  const state = { idx: (own += 1) };
  history.pushState(state, '');
  return state;
};

/** Steps through the history, and waits until the browser has done so. Of some steps the page hears nothing. */
async function step(by: number): Promise<void> {
  const before = JSON.stringify([location.href, history.state]);
  history.go(by);
  await waitUntil(() => JSON.stringify([location.href, history.state]) !== before, 'a step');
  // The event follows the state.
  await new Promise((done) => {
    setTimeout(done);
  });
}
const isBack = (state: object) =>
  waitUntil(() => JSON.stringify(history.state) === JSON.stringify(state), 'back on the page');

describe('the back key', () => {
  beforeEach(() => void (heard.length = 0));
  afterEach(() => window.removeEventListener('popstate', listen));

  it('closes the cart and stays on the page, whose state is what it was', async () => {
    const state = enter();
    const button = await cartButton();
    press(button, '.open');
    expect(history.state).to.include(state);
    expect(history.state).not.to.deep.equal(state);
    await step(-1);
    expect(isOpen(button)).to.equal(false);
    expect(history.state).to.deep.equal(state);
    expect(heard).to.deep.equal([]);
  });

  it('leaves no entry behind when the cart is closed by its button or by Escape', async () => {
    const state = enter();
    const button = await cartButton();
    for (const close of [
      () => press(button, '.close'),
      () => {
        // What Escape does.
        const open = dialog(button);
        if ('requestClose' in open) open.requestClose();
        else button.hide();
      },
      () => button.hide(),
    ]) {
      press(button, '.open');
      close();
      await isBack(state);
      expect(isOpen(button)).to.equal(false);
    }
    expect(heard).to.deep.equal([]);
  });

  it('goes forward to the open cart again, and back', async () => {
    enter();
    const button = await cartButton();
    press(button, '.open');
    await step(-1);
    await step(1);
    expect(isOpen(button)).to.equal(true);
    await step(-1);
    expect(isOpen(button)).to.equal(false);
    expect(heard).to.deep.equal([]);
  });

  it('finds the cart open again where the page is loaded on the entry', async () => {
    const state = enter();
    history.pushState({ ...state, nongsanOpen: 'nongsan-cart-button 0' }, '');
    const button = await cartButton();
    await waitUntil(() => isOpen(button));
    expect(dialog(button).matches(':modal')).to.equal(true);
    await step(-1);
    expect(isOpen(button)).to.equal(false);
    expect(history.state).to.deep.equal(state);
  });

  it('stays with the cart when the button is put elsewhere in the page', async () => {
    const state = enter();
    const button = await cartButton();
    press(button, '.open');
    document.body.append(button);
    await waitUntil(() => isOpen(button) && dialog(button).matches(':modal'));
    await step(-1);
    expect(isOpen(button)).to.equal(false);
    expect(history.state).to.deep.equal(state);
    button.remove();
  });

  it('tells a router that listened first nothing but what it knows', async () => {
    const state = enter();
    const { href } = location;
    window.addEventListener('popstate', listen);
    const button = await cartButton();
    press(button, '.open');
    await step(-1);
    expect(location.href).to.equal(href);
    for (const step of heard) expect(step).to.deep.equal(state);
  });

  for (const router of ['turbo', 'htmx', 'up']) {
    it(`leaves its history to ${router}, which draws the page anew at every step`, async () => {
      history.pushState({ [router]: true }, '');
      const button = await cartButton();
      press(button, '.open');
      expect(isOpen(button)).to.equal(true);
      expect(history.state).to.deep.equal({ [router]: true });
      button.hide();
    });
  }

  it('takes its entry along when the button is removed for good', async () => {
    const state = enter();
    const button = await cartButton();
    press(button, '.open');
    button.remove();
    await isBack(state);
    expect(heard).to.deep.equal([]);
  });

  it('opens again when it was closed a moment ago', async () => {
    const state = enter();
    const button = await cartButton();
    press(button, '.open');
    press(button, '.close');
    press(button, '.open');
    expect(isOpen(button)).to.equal(true);
    await step(-1);
    expect(isOpen(button)).to.equal(false);
    expect(history.state).to.deep.equal(state);
  });

  it('leaves the page’s own steps to its router', async () => {
    const first = enter();
    await cartButton();
    enter();
    await step(-1);
    expect(heard).to.deep.equal([first]);
  });

  it('keeps an address that the page went to while the cart was closing', async () => {
    const { href } = location;
    const state = enter();
    const button = await cartButton();
    press(button, '.open');
    // The browser tells of it later, and only then is the entry looked at.
    const closed = oneEvent(dialog(button), 'close');
    button.hide();
    history.pushState({ idx: 'next' }, '', '?next');
    await closed;
    await new Promise((done) => {
      setTimeout(done);
    });
    expect(history.state).to.deep.equal({ idx: 'next' });
    // Back to the open cart is a step of the page, too: its address changes.
    await step(-1);
    expect(heard).to.have.lengthOf(1);
    expect(isOpen(button)).to.equal(true);
    await step(-1);
    expect(location.href).to.equal(href);
    expect(history.state).to.deep.equal(state);
    expect(heard).to.have.lengthOf(1);
  });

  it('does not cover what a page shows that follows links by itself', async () => {
    enter();
    const button = await cartButton();
    const follow = (event: Event): void => {
      event.preventDefault();
      history.pushState({ idx: 'product' }, '', '?product');
    };
    document.addEventListener('click', follow);
    press(button, '.open');
    const panel = await shown(button, '.panel');
    const link = document.createElement('a');
    link.href = '?product';
    panel.append(link);
    link.click();
    document.removeEventListener('click', follow);
    link.remove();
    await waitUntil(() => !isOpen(button));
    expect(history.state).to.deep.equal({ idx: 'product' });
    await step(-2);
  });

  it('leaves a state alone that nothing can be added to', async () => {
    history.pushState([1, 2], '');
    const button = await cartButton();
    const { length } = history;
    press(button, '.open');
    expect(isOpen(button)).to.equal(true);
    expect(history.length).to.equal(length);
    expect(history.state).to.deep.equal([1, 2]);
    button.hide();
  });

  it('is not needed for opening: where history may not be written, the cart opens all the same', async () => {
    enter();
    const button = await cartButton();
    history.pushState = () => {
      throw new DOMException('of no origin', 'SecurityError');
    };
    press(button, '.open');
    Reflect.deleteProperty(history, 'pushState');
    expect(isOpen(button)).to.equal(true);
    button.hide();
    expect(isOpen(button)).to.equal(false);
  });
});
