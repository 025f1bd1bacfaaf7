import type { PaymentMethod } from '@nongsan/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Adapt } from './support/network.ts';
import { cancelledOrderOf, orderOf, type Wishes } from './support/shop.ts';

interface Args {
  order: string;
}

/** An order opens with the secret in the page's fragment, so in the documentation each has a page of its own. */
const meta = {
  title: 'Order',
  component: 'nongsan-order',
  args: { order: '' },
  argTypes: { order: { description: 'The order’s identifier; `?name` takes it from the page’s address.' } },
  globals: { width: 'column' },
  parameters: { docs: { story: { inline: false, height: '900px' } } },
  render: ({ order }, { loaded }) =>
    html`<nongsan-order order=${(loaded['order'] as string | undefined) ?? order}></nongsan-order>`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

/** Opens a link to an order, with or without its secret: the element reads the fragment when it comes to life. */
function follow(order: string, secret?: string): Promise<{ order: string }> {
  const { pathname, search } = location;
  history.replaceState(history.state, '', `${pathname}${search}${secret === undefined ? '' : `#${secret}`}`);
  return Promise.resolve({ order });
}

const ordered = (wishes: Wishes, payment: PaymentMethod, site?: string): NonNullable<Story['loaders']> => [
  async ({ id }) => {
    const { order, secret } = await orderOf(id, wishes, payment, site);
    return follow(order, secret);
  },
];

const linked: NonNullable<Story['loaders']> = [() => follow('ord_nobody_has_this', `os_${'0'.repeat(24)}`)];

/** Paid to the carrier. */
export const Ready: Story = { loaders: ordered({ 'mien-viet-cuong': 2, 'tra-xanh-tui-loc-nguyen-viet': 1 }, 'cod') };

export const Loading: Story = { loaders: linked, parameters: { network: 'silent' } };

/** The secret is not that of this order, or there is no such order: the portal does not tell which. */
export const Empty: Story = { loaders: linked, parameters: { refusals: 1 } };

export const Failed: Story = { loaders: linked, parameters: { network: 'broken' } };

/** Taken back by its buyer: nothing is to be paid, and it can be ordered again. */
export const Cancelled: Story = {
  loaders: [
    async ({ id }) => {
      const { order, secret } = await cancelledOrderOf(id, { 'mien-viet-cuong': 1 }, 'vietqr');
      return follow(order, secret);
    },
  ],
};

/** The order as it would be told when the parcel is with its carrier; the sample's households have sent nothing. */
const onItsWay: Adapt = (source) => ({
  ...source,
  order: async (...link) => {
    const order = await source.order(...link);
    const [part, ...others] = order.subOrders;
    if (part === undefined) return order;
    const way = { state: 'inTransit', ...sampleJourney } as const;
    return { ...order, subOrders: [{ ...part, ...way, actions: ['reorder'] }, ...others] };
  },
});

const sampleJourney = {
  history: [
    { state: 'placed', at: '2026-11-21T07:10:00+07:00', by: 'buyer' },
    { state: 'confirmed', at: '2026-11-21T08:05:00+07:00', by: 'household' },
    { state: 'packed', at: '2026-11-21T14:30:00+07:00', by: 'helper', name: 'Người hỗ trợ mẫu' },
    { state: 'handedOver', at: '2026-11-21T16:05:00+07:00', by: 'carrier', name: 'Viettel Post' },
    { state: 'inTransit', at: '2026-11-21T20:40:00+07:00', by: 'carrier', name: 'Viettel Post' },
  ],
  shipping: {
    way: 'home',
    carrier: { id: 'viettel-post', name: 'Viettel Post', sample: true },
    tracking: 'MAU-10345381626',
    status: 'in_transit',
    events: [
      { status: 'picked_up', at: '2026-11-21T16:05:00+07:00', code: '200', text: 'Nhận từ bưu tá - Bưu cục gốc' },
      { status: 'in_transit', at: '2026-11-21T20:40:00+07:00', code: '400', text: 'Nhận bảng kê đến' },
    ],
  },
  freshness: { hours: 48, startsAt: 'handedOver', until: '2026-11-23T16:05:00+07:00' },
};

/** With its carrier: every step with when and by whom, the parcel's number, and how long the fruit is promised fresh. */
export const OnItsWay: Story = {
  loaders: ordered({ 'mien-viet-cuong': 1 }, 'cod'),
  parameters: { adapt: onItsWay },
};

/** A link that lost its secret on the way: it is found again by telephone and code. */
export const CutLink: Story = { loaders: [() => follow('ord_nobody_has_this')] };

/** A bank transfer to the portal. */
export const VietQr: Story = { loaders: ordered({ 'mien-viet-cuong': 1 }, 'vietqr') };

/** A bank transfer to each of two households. */
export const TwoTransfers: Story = {
  loaders: ordered({ 'na-chi-lang': 1, 'mat-ong-ngu-gia-bi': 1 }, 'vietqr', 'pk_demo_langson'),
  parameters: { site: 'pk_demo_langson' },
};

export const English: Story = { ...VietQr, globals: { width: 'column', locale: 'en' } };

export const Dark: Story = { ...VietQr, globals: { width: 'column', scheme: 'dark' } };
