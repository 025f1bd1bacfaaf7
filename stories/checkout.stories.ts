import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { vnpay, waysOfDelivery } from './support/delivery.ts';
import { enter, find, press } from './support/hands.ts';
import { withCart, withoutCart, type Wishes } from './support/shop.ts';

const meta = {
  title: 'Checkout',
  component: 'nongsan-checkout',
  render: () => html`<nongsan-checkout></nongsan-checkout>`,
} satisfies Meta;

export default meta;
type Story = StoryObj;

const basket: Wishes = { 'che-dinh-tan-cuong': 1, 'mien-viet-cuong': 2 };

export const Ready: Story = { loaders: [withCart(basket)] };

export const Loading: Story = { parameters: { network: 'silent' } };

/** There is nothing to order; the page says where to go on. */
export const Empty: Story = {
  loaders: [withoutCart],
  render: () => html`<nongsan-checkout><a slot="empty" href="#products">Xem sản phẩm</a></nongsan-checkout>`,
};

export const Failed: Story = { parameters: { network: 'broken' } };

/** The button was pressed with nothing filled in. */
export const Faults: Story = {
  ...Ready,
  play: ({ canvasElement }) => press(canvasElement, 'nongsan-checkout', '[part="action"]'),
};

/** What somebody types who does not exist. */
async function fillIn(root: HTMLElement): Promise<void> {
  const tag = 'nongsan-checkout';
  await enter(root, tag, '#name', 'Người mua thử');
  await enter(root, tag, '#phone', '0900000000');
  await enter(root, tag, '#province', '19');
  await enter(root, tag, '#commune', 'Tân Cương');
  (await find(root, tag, '[role="option"]')).click();
  await enter(root, tag, '#street', 'Số 1, đường thử nghiệm');
  (await find(root, tag, '#consent-order-processing')).click();
}

/** Communes are found by a part of their present or former name. */
export const Commune: Story = {
  ...Ready,
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 'nongsan-checkout', '#province', '19');
    await enter(canvasElement, 'nongsan-checkout', '#commune', 'thinh duc');
    await find(canvasElement, 'nongsan-checkout', '[role="option"]');
  },
};

/** Everything once more before the order is placed. */
export const Review: Story = {
  ...Ready,
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement);
    await press(canvasElement, 'nongsan-checkout', '[part="action"]');
    await find(canvasElement, 'nongsan-checkout', '.review');
  },
};

/** Alcohol: the buyer says how old they are. */
export const Alcohol: Story = { loaders: [withCart({ 'ruou-men-la-bang-phuc': 1 })] };

/** Each household is paid by itself. */
export const PaidToHouseholds: Story = {
  loaders: [withCart({ 'na-chi-lang': 2, 'mat-ong-ngu-gia-bi': 1 }, 'pk_demo_langson')],
  parameters: { site: 'pk_demo_langson' },
};

/** Each parcel’s ways with fees and hours, once the place is known. */
export const Ways: Story = {
  ...Ready,
  parameters: { adapt: waysOfDelivery() },
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement);
    (await find(canvasElement, 'nongsan-checkout', '[value="post-office"]')).click();
    await find(canvasElement, 'nongsan-checkout', '#delivery select');
  },
};

export const WaysEnglish: Story = { ...Ways, globals: { locale: 'en', width: 'phone' } };

/** Fresh goods that would come too late: said before anything is paid. */
export const TooSlow: Story = {
  ...Ready,
  parameters: { adapt: waysOfDelivery(true) },
  play: async ({ canvasElement }) => {
    await fillIn(canvasElement);
    await find(canvasElement, 'nongsan-checkout', '#delivery .problem');
  },
};

/** Paid on VNPAY’s page, where the portal takes that. */
export const PaidByVnpay: Story = { ...Ready, parameters: { adapt: vnpay } };

/** The first letter typed brings the question whether this device shall remember. */
export const Remember: Story = {
  ...Ready,
  play: async ({ canvasElement }) => {
    await enter(canvasElement, 'nongsan-checkout', '#name', 'Người mua thử');
    await find(canvasElement, 'nongsan-checkout', '#remember');
  },
};

export const English: Story = { ...Ready, globals: { locale: 'en' } };

export const Dark: Story = { ...Faults, globals: { scheme: 'dark' } };
