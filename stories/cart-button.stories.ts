import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { press } from './support/hands.ts';
import { withCart, withLostCart, withoutCart } from './support/shop.ts';

interface Args {
  checkoutHref: string;
}

const meta = {
  title: 'Cart button',
  component: 'nongsan-cart-button',
  args: { checkoutHref: '#checkout' },
  argTypes: {
    checkoutHref: {
      name: 'checkout-href',
      description: 'The page that holds `<nongsan-checkout>`; without it the checkout opens in the drawer.',
    },
  },
  render: ({ checkoutHref }) => html`<nongsan-cart-button checkout-href=${checkoutHref}></nongsan-cart-button>`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = {
  loaders: [withCart({ 'che-dinh-tan-cuong': 2, 'mien-viet-cuong': 1 })],
};

export const Loading: Story = {
  loaders: [withLostCart],
  parameters: { network: 'silent' },
};

export const Empty: Story = { loaders: [withoutCart] };

export const Failed: Story = {
  loaders: [withLostCart],
  parameters: { network: 'broken' },
};

const open: NonNullable<Story['play']> = ({ canvasElement }) =>
  press(canvasElement, 'nongsan-cart-button', '[part="button"]');

/** A drawer covers the page, so in the documentation it has a page of its own. */
const covering = { alone: true, docs: { story: { inline: false, height: '640px' } } };

export const Open: Story = { ...Ready, parameters: covering, play: open };

export const OpenEmpty: Story = { ...Empty, parameters: covering, play: open };

export const OpenFailed: Story = { ...Failed, parameters: { ...covering, network: 'broken' }, play: open };

export const English: Story = { ...Open, globals: { locale: 'en' } };

export const Dark: Story = { ...Open, globals: { scheme: 'dark' } };
