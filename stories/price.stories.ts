import { currencies } from '@nongsan/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

interface Args {
  amount: number;
  currency: string;
  unit: string;
  locale: string;
  note: string;
}

const meta = {
  title: 'Price',
  component: 'nongsan-price',
  args: { amount: 245000, currency: 'VND', unit: 'gói 200 g', locale: 'vi', note: '' },
  argTypes: {
    amount: { description: 'Integer number of minor units: 245000 is 245.000 ₫.', control: 'number' },
    currency: { description: 'ISO 4217 code.', control: 'select', options: [...currencies] },
    unit: { description: 'What one price buys, in the reader’s words; empty for a sum.' },
    locale: { description: 'Language of the number, BCP 47.', control: 'select', options: ['vi', 'en', 'de'] },
    note: { description: 'Said beside a price that is made up for demonstration.' },
  },
  render: ({ amount, currency, unit, locale, note }) =>
    html`<nongsan-price
      amount=${amount}
      currency=${currency}
      unit=${unit}
      locale=${locale}
      note=${note}
    ></nongsan-price>`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = {};

/** A sum has no unit. */
export const Sum: Story = { args: { amount: 530000, unit: '' } };

/** Eight digits, in the narrowest place: amount and unit each stay whole. */
export const Large: Story = { args: { amount: 88500000, unit: 'sọt 25 kg' }, globals: { width: 'sidebar' } };

/** A demonstration says that it is one. */
export const Sample: Story = { args: { note: 'giá mẫu' } };

export const English: Story = {
  args: { unit: '200 g pack', locale: 'en', note: 'sample price' },
  globals: { locale: 'en' },
};

export const Dark: Story = { args: { note: 'giá mẫu' }, globals: { scheme: 'dark' } };
