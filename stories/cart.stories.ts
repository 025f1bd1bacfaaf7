import type { Cart } from '@nongsan/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Adapt } from './support/network.ts';
import { withCart, withLostCart, withoutCart, type Wishes } from './support/shop.ts';

interface Args {
  checkoutHref: string;
  shopHref: string;
  handOver: boolean;
}

const meta = {
  title: 'Cart',
  component: 'nongsan-cart',
  args: { checkoutHref: '#checkout', shopHref: '#products', handOver: false },
  argTypes: {
    checkoutHref: {
      name: 'checkout-href',
      description: 'The page that holds `<nongsan-checkout>`; without it the checkout takes the cart’s place.',
    },
    shopHref: { name: 'shop-href', description: 'Where an empty cart leads.' },
    handOver: {
      name: 'hand-over',
      description: 'Offers to go on with the cart at the site that this one hands over to.',
    },
  },
  globals: { width: 'column' },
  render: ({ checkoutHref, shopHref, handOver }) =>
    html`<nongsan-cart checkout-href=${checkoutHref} shop-href=${shopHref} ?hand-over=${handOver}></nongsan-cart>`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

const basket: Wishes = { 'che-dinh-tan-cuong': 2, 'mien-viet-cuong': 3, 'mat-ong-phuc-thanh': 1 };

/** Three households: three parcels. */
export const Ready: Story = { loaders: [withCart(basket)] };

export const Loading: Story = {
  loaders: [withLostCart],
  parameters: { network: 'silent' },
};

export const Empty: Story = { loaders: [withoutCart] };

export const Failed: Story = {
  loaders: [withLostCart],
  parameters: { network: 'broken' },
};

export const OneLine: Story = { loaders: [withCart({ 'mien-viet-cuong': 1 })] };

/** Others were quicker: one line is sold out, of another there is less. */
const others = (cart: Cart): Cart => ({
  ...cart,
  lines: cart.lines.map((line, index) =>
    index === 0
      ? { ...line, issue: 'notEnough', available: '1' }
      : index === 1
        ? { ...line, issue: 'soldOut', available: '0' }
        : line,
  ),
});

const othersWereQuicker: Adapt = (source) => ({
  ...source,
  cart: async (...request) => others(await source.cart(...request)),
});

export const SoldOut: Story = { ...Ready, parameters: { adapt: othersWereQuicker } };

/** The sample's portal has one site; its carts go on at this very page. */
const otherSite: Adapt = (source) => ({
  ...source,
  handOvers: () =>
    Promise.resolve({
      link: () =>
        Promise.resolve({ url: location.href.replace(/#.*|$/, '#arrived'), expiresAt: '2026-11-29T09:00:00+07:00' }),
      take: (_token, cart = '') => source.cart(cart),
    }),
});

/** On a tourism site: what was chosen here is ordered at the province's portal. */
export const HandOver: Story = {
  loaders: [withCart({ 'mien-viet-cuong': 1 })],
  args: { handOver: true },
  parameters: { adapt: otherSite },
};

export const Phone: Story = { ...Ready, globals: { width: 'phone' } };

export const English: Story = { ...Ready, globals: { width: 'column', locale: 'en' } };

export const Dark: Story = { ...Ready, globals: { width: 'column', scheme: 'dark' } };
