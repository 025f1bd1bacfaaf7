import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

interface Args {
  value: string;
  label: string;
}

const meta = {
  title: 'QR',
  component: 'nongsan-qr',
  args: { value: 'https://nongsan.example/t/TC-2611A', label: 'Mã truy xuất của lô TC-2611A' },
  argTypes: {
    value: { description: 'What a reader gets; nothing is drawn when it is longer than a symbol can hold.' },
    label: { description: 'What the symbol is for, in the reader’s language.' },
  },
  render: ({ value, label }) => html`<nongsan-qr value=${value} label=${label}></nongsan-qr>`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = {};

/** As much as a signed Digital Link carries. */
export const Dense: Story = {
  args: { value: `https://nongsan.example/01/09520001000614/10/TC-2611A?7007=261112&s=${'Ab3_'.repeat(22)}Qw` },
};

/** Nothing to draw yet. */
export const Empty: Story = { args: { value: '' } };

/** Readers need dark on light, so the symbol is the same in a dark page. */
export const Dark: Story = { globals: { scheme: 'dark' } };
