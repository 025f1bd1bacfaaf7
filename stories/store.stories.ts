import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

interface Args {
  store: string;
}

const meta = {
  title: 'Store',
  component: 'nongsan-store',
  args: { store: 'htx-che-hao-dat' },
  argTypes: { store: { description: 'Identifier or slug of the store; `?name` takes it from the page’s address.' } },
  render: ({ store }) => html`<nongsan-store store=${store}></nongsan-store>`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = {};

export const Loading: Story = { parameters: { network: 'silent' } };

/** A store that the portal does not have, with the link that the page put inside. */
export const Empty: Story = {
  args: { store: 'khong-co-gian-hang-nay' },
  // What it sells is asked for at the same time.
  parameters: { refusals: 1 },
  render: ({ store }) =>
    html`<nongsan-store store=${store}><a href="#stores">Xem các gian hàng khác</a></nongsan-store>`,
};

export const Failed: Story = { parameters: { network: 'broken' } };

/** Six products of one producer. */
export const ManyProducts: Story = {
  args: { store: 'cong-ty-ong-tam-dao' },
  parameters: { site: 'pk_demo_phutho' },
};

/** One product, and that is a visit. */
export const Village: Story = { args: { store: 'cong-ty-thai-hai' } };

export const English: Story = { globals: { locale: 'en' } };

export const Dark: Story = { globals: { scheme: 'dark' } };
