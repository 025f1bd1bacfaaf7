import type { Store } from '@nongsan/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import type { Adapt } from './support/network.ts';

interface Args {
  store: string;
}

const meta = {
  title: 'Contact',
  component: 'nongsan-contact',
  args: { store: 'htx-che-hao-dat' },
  argTypes: { store: { description: 'Identifier or slug of the store; `?name` takes it from the page’s address.' } },
  render: ({ store }) => html`<nongsan-contact store=${store}><a href="#store">Xem gian hàng</a></nongsan-contact>`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = {};

/** The link that the page put inside stands there meanwhile. */
export const Loading: Story = { parameters: { network: 'silent' } };

/** A store that the portal does not have, with the link that the page put inside. */
export const Empty: Story = { args: { store: 'khong-co-gian-hang-nay' } };

export const Failed: Story = { parameters: { network: 'broken' } };

export const English: Story = { globals: { locale: 'en' } };

export const Dark: Story = { globals: { scheme: 'dark' } };

/** A seller who can be reached in every way; the numbers are nobody's. */
const withEveryWay: Adapt = (source) => ({
  ...source,
  async stores(refs, options) {
    const answers = await source.stores(refs, options);
    const contact: Store['contact'] = {
      phone: '+84900000000',
      zalo: '+84900000000',
      website: 'https://htx.example/',
      outlets: [{ name: 'Cửa hàng mẫu', address: 'Số 1, đường thử nghiệm' }],
    };
    return new Map(
      [...answers].map(([ref, one]) => [ref, one.ok ? { ...one, value: { ...one.value, contact } } : one] as const),
    );
  },
});

export const EveryWay: Story = { parameters: { adapt: withEveryWay } };
