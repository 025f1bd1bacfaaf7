import type { Lot, LotSummary } from '@nongsan/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { askLotOf } from './support/ask.ts';
import { press } from './support/hands.ts';

interface Args {
  product: string;
  variant: 'compact' | 'card' | 'label';
  opens: 'page' | 'dialog';
}

/** The story's lot is the one that a product is sold from now: codes of lots change with the weeks. */
const meta = {
  title: 'Trace badge',
  component: 'nongsan-trace-badge',
  args: { product: 'che-dinh-tan-cuong', variant: 'compact', opens: 'page' },
  argTypes: {
    product: { description: 'The product whose lot is shown (an argument of the story, not of the element).' },
    variant: {
      description: '`compact` beside a price, `card` in a product page, `label` to be printed.',
      control: 'inline-radio',
      options: ['compact', 'card', 'label'],
    },
    opens: {
      description: 'Where the compact badge leads: the lot’s page, or a `dialog` over this one.',
      control: 'inline-radio',
      options: ['page', 'dialog'],
    },
  },
  loaders: [async ({ args }) => ({ lot: await askLotOf(args.product) })],
  render: ({ variant, opens }, { loaded }) =>
    html`<nongsan-trace-badge
      lot=${(loaded['lot'] as Lot).id}
      variant=${variant}
      opens=${opens}
    ></nongsan-trace-badge>`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

/** With a growing-area code. Where there is room it shows who states it and when it was checked; elsewhere its name says so. */
export const Ready: Story = {};

/** Most households have a lot number and no code. */
export const LotOnly: Story = { args: { product: 'mat-ong-phuc-thanh' } };

/** Nobody wrote down who states it, nor when it was checked: of that it says nothing. */
export const Unstated: Story = {
  loaders: [
    async ({ args }) => {
      const { id, code, status, link, harvestedOn } = await askLotOf(args.product);
      return { data: { id, code, status, link, harvestedOn, issuer: '' } satisfies LotSummary };
    },
  ],
  render: (_, { loaded }) => html`<nongsan-trace-badge .data=${loaded['data'] as LotSummary}></nongsan-trace-badge>`,
};

export const Loading: Story = { parameters: { network: 'silent' } };

/** A code as printed on a pack, of which nothing else is known. It needs no portal. */
export const Printed: Story = {
  render: ({ variant }) =>
    html`<nongsan-trace-badge growing-area="VN-DTOR-0017" variant=${variant}></nongsan-trace-badge>`,
};

/** A lot that the portal does not have. */
export const Empty: Story = {
  parameters: { refusals: 1 },
  render: ({ variant }) => html`<nongsan-trace-badge lot="KHONG-CO" variant=${variant}></nongsan-trace-badge>`,
};

export const Failed: Story = { parameters: { network: 'broken' } };

export const Card: Story = { args: { variant: 'card' }, globals: { width: 'column' } };

export const CardLotOnly: Story = {
  args: { product: 'mat-ong-phuc-thanh', variant: 'card' },
  globals: { width: 'column' },
};

export const CardLoading: Story = {
  args: { variant: 'card' },
  globals: { width: 'column' },
  parameters: { network: 'silent' },
};

/** For paper: in millimetres, black on white. */
export const Label: Story = { args: { variant: 'label' } };

/** A label for a pack whose lot has no GTIN. */
export const LabelLotOnly: Story = { args: { product: 'mat-ong-phuc-thanh', variant: 'label' } };

/** The press shows the card over the page. */
export const Dialog: Story = { args: { opens: 'dialog' } };

/** A dialog covers the page, so in the documentation it has a page of its own. */
export const DialogOpen: Story = {
  ...Dialog,
  parameters: { alone: true, docs: { story: { inline: false, height: '640px' } } },
  play: ({ canvasElement }) => press(canvasElement, 'nongsan-trace-badge', 'a[aria-haspopup]'),
};

export const CardPrinted: Story = { ...Printed, args: { variant: 'card' }, globals: { width: 'column' } };

/** What the portal would say, were this lot of another status: the rest of the lot is real. */
const withStatus = (status: Lot['status'], change: Partial<Lot>): Story => ({
  globals: { width: 'column' },
  loaders: [async ({ args }) => ({ data: { ...(await askLotOf(args.product)), status, ...change } })],
  render: (_, { loaded }) =>
    html`<nongsan-trace-badge .data=${loaded['data'] as Lot} variant="card"></nongsan-trace-badge>
      <p><nongsan-trace-badge .data=${loaded['data'] as Lot}></nongsan-trace-badge></p>`,
});

/** A recall outranks everything else. */
export const Recalled: Story = withStatus('revoked', {
  statusNote: { vi: 'Thu hồi do ghi sai hạn dùng trên nhãn. Gọi hợp tác xã để đổi hàng.' },
});

export const Suspended: Story = withStatus('suspended', {
  statusNote: { vi: 'Đang chờ kết quả kiểm nghiệm mẫu đất.' },
});

/** Fresh shoots of last month. */
export const PastUseBy: Story = {
  args: { product: 'mang-tuoi-luc-truc-mtq', variant: 'card' },
  globals: { width: 'column' },
};

export const English: Story = { ...Card, globals: { width: 'column', locale: 'en' } };

export const Dark: Story = { ...Card, globals: { width: 'column', scheme: 'dark' } };
