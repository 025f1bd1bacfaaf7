import type { NongsanCartAddEvent } from '@nongsan/elements';
import { expect, waitUntil as waitOneSecond } from '@open-wc/testing';
import React, { type ReactNode } from 'react';
import ReactDom, { type Root } from 'react-dom/client';
import ReactServer from 'react-dom/server';
import { NongsanPortal, NongsanPrice, NongsanProductCard, NongsanQuantity } from './index.ts';
import { realSource } from './testing/real-source.ts';

/** A second, as usual, would measure the machine. */
const waitUntil = (holds: () => unknown, message: string): Promise<void> =>
  waitOneSecond(holds, message, { timeout: 9000, interval: 4 });

const { StrictMode, createElement } = React;
const source = realSource();
const product = 'che-dinh-tan-cuong';

let place: HTMLElement;
let root: Root;

const show = (content: ReactNode): void => root.render(createElement(StrictMode, undefined, content));
const found = <E extends HTMLElement>(tag: string): Promise<E> =>
  waitUntil(() => place.querySelector(tag), `<${tag}>`).then(() => place.querySelector<E>(tag)!);
const drawn = (host: Element, selector: string): Promise<void> =>
  waitUntil(() => host.shadowRoot?.querySelector(selector), selector);
const text = (host: Element, selector: string): string => host.shadowRoot?.querySelector(selector)?.textContent ?? '';

/** The server starts with the first question; on a busy machine that takes longer than a test may. */
before(async function () {
  this.timeout(60_000);
  await source.portal();
});

beforeEach(() => {
  place = document.createElement('div');
  document.body.append(place);
  root = ReactDom.createRoot(place);
});

afterEach(() => {
  root.unmount();
  place.remove();
});

describe('@nongsan/react', () => {
  it('mounts an element with its properties under StrictMode', async () => {
    show(createElement(NongsanPrice, { amount: 245_000, unit: 'gói 200 g' }));
    const price = await found('nongsan-price');
    await drawn(price, '[part="amount"]');
    expect(text(price, '[part="amount"]')).to.equal('245.000\u00a0₫');
  });

  it('a new property changes the same element; one that is taken away is unset', async () => {
    show(createElement(NongsanPrice, { amount: 245_000, unit: 'gói' }));
    const price = await found('nongsan-price');
    await drawn(price, '[part="unit"]');
    show(createElement(NongsanPrice, { amount: 98_000 }));
    await waitUntil(() => text(price, '[part="amount"]') === '98.000\u00a0₫', 'the new amount');
    expect(place.querySelector('nongsan-price')).to.equal(price);
  });

  it('a card inside a portal shows what the real server says', async () => {
    show(createElement(NongsanPortal, { id: 'tn', source }, createElement(NongsanProductCard, { product })));
    const card = await found('nongsan-product-card');
    await drawn(card, '[part="name"] a');
    expect(text(card, '[part="name"]')).to.contain('Chè đinh');
  });

  it('an event arrives typed, and can be taken over: no cart is made', async () => {
    const heard: NongsanCartAddEvent[] = [];
    const onNongsanCartAdd = (event: NongsanCartAddEvent): void => {
      event.preventDefault();
      heard.push(event);
    };
    show(
      createElement(
        NongsanPortal,
        { id: 'tn', source },
        createElement(NongsanProductCard, { product, onNongsanCartAdd }),
      ),
    );
    const card = await found('nongsan-product-card');
    await drawn(card, 'button[part="action"]');
    card.shadowRoot!.querySelector<HTMLElement>('button[part="action"]')!.click();
    expect(heard.map(({ detail }) => detail.product.slug)).to.deep.equal([product]);
    expect(heard[0]!.defaultPrevented).to.equal(true);
  });

  it('a handler that changes is heard instead of the old one, and once', async () => {
    const said: string[] = [];
    const quantity = (name: string): ReactNode =>
      createElement(NongsanQuantity, { value: '1', label: name, onNongsanQuantityChange: () => said.push(name) });
    show(quantity('first'));
    const element = await found<HTMLElementTagNameMap['nongsan-quantity']>('nongsan-quantity');
    show(quantity('second'));
    await waitUntil(() => element.label === 'second', 'the second rendering');
    await drawn(element, 'button:last-of-type');
    element.shadowRoot!.querySelector<HTMLElement>('button:last-of-type')!.click();
    expect(said).to.deep.equal(['second']);
  });

  it('hands out the element itself by ref, and takes it back on removal', async () => {
    const ref = React.createRef<HTMLElementTagNameMap['nongsan-price']>();
    show(createElement(NongsanPrice, { amount: 1000, ref }));
    const price = await found('nongsan-price');
    expect(ref.current).to.equal(price);
    root.render(null);
    await waitUntil(() => !price.isConnected, 'removed');
    expect(ref.current).to.equal(null);
  });

  it('takes over what was rendered on a server without a word on the console', async () => {
    const said: unknown[] = [];
    const { error, warn } = globalThis.console;
    const listen = (...parts: unknown[]): void => void said.push(parts.join(' '));
    Object.assign(globalThis.console, { error: listen, warn: listen });
    try {
      const content = createElement(NongsanProductCard, { product }, createElement('a', { href: '/p' }, 'Chè đinh'));
      const page = createElement(NongsanPortal, { id: 'tn', source }, content);
      root.unmount();
      // eslint-disable-next-line no-restricted-syntax -- stands for what a server sent
      place.setHTMLUnsafe(ReactServer.renderToString(page));
      root = ReactDom.hydrateRoot(place, page);
      const card = await found('nongsan-product-card');
      await drawn(card, '[part="name"] a');
      expect(card.textContent).to.equal('Chè đinh');
      expect(said).to.deep.equal([]);
    } finally {
      Object.assign(globalThis.console, { error, warn });
    }
  });
});
