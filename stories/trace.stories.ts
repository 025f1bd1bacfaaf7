import type { Lot } from '@nongsan/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { askLotOf } from './support/ask.ts';
import type { Adapt } from './support/network.ts';

interface Args {
  product: string;
}

/** The story's lot is the one that a product is sold from now: codes of lots change with the weeks. */
const meta = {
  title: 'Trace',
  component: 'nongsan-trace',
  args: { product: 'che-dinh-tan-cuong' },
  argTypes: {
    product: { description: 'The product whose lot is shown (an argument of the story, not of the element).' },
  },
  loaders: [async ({ args }) => ({ lot: await askLotOf(args.product) })],
  render: (_, { loaded }) => {
    const { id, link } = loaded['lot'] as Lot;
    return html`<nongsan-trace lot=${id}><a href=${link}>Trang của lô hàng</a></nongsan-trace>`;
  },
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = {};

/** The link that the page put inside stands there meanwhile. */
export const Loading: Story = { parameters: { network: 'silent' } };

/** A lot that the portal has not stated: what to do, and the link that the page put inside. */
export const Empty: Story = {
  parameters: { refusals: 1 },
  render: () => html`<nongsan-trace lot="KHONG-CO-LO-NAY"><a href="#lot">Trang của lô hàng</a></nongsan-trace>`,
};

export const Failed: Story = { parameters: { network: 'broken' } };

/** The lot as it would be told in another state; the household has done nothing of the kind. */
const asIf =
  (change: Partial<Lot> & { readonly recalledAt?: string }): Adapt =>
  (source) => ({ ...source, lot: async (ref, options) => ({ ...(await source.lot(ref, options)), ...change }) });

export const Recalled: Story = {
  parameters: {
    adapt: asIf({
      status: 'revoked',
      recalledAt: '2026-11-20T08:00:00+07:00',
      statusNote: { vi: 'Thử nghiệm thu hồi (mẫu).', en: 'A recall for trial (sample).' },
    }),
  },
};

export const Suspended: Story = {
  parameters: { adapt: asIf({ status: 'suspended', statusNote: { vi: 'Đang kiểm tra lại (mẫu).' } }) },
};

/** A link without a signature: anybody could have written it. */
export const Unsigned: Story = {
  parameters: {
    adapt: ((source) => ({
      ...source,
      lot: async (ref, options) => {
        const lot = await source.lot(ref, options);
        return { ...lot, link: lot.link.split('?')[0] ?? lot.link };
      },
    })) satisfies Adapt,
  },
};

/** A source of a portal that keeps no events. */
export const WithoutSteps: Story = {
  parameters: {
    adapt: ((source) => {
      const silent = { ...source };
      delete silent.lotEvents;
      return silent;
    }) satisfies Adapt,
  },
};

export const English: Story = { globals: { locale: 'en' } };

export const Dark: Story = { globals: { scheme: 'dark' } };
