import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { askLotOf } from './support/ask.ts';

interface Args {
  product: string;
  variant: 'compact' | 'card';
}

/** The story's lot is the one that a product is sold from now: codes of lots change with the weeks. */
const meta = {
  title: 'Trace badge',
  component: 'nongsan-trace-badge',
  args: { product: 'che-dinh-tan-cuong', variant: 'compact' },
  argTypes: {
    product: { description: 'The product whose lot is shown (of the story, not of the element).' },
    variant: {
      description: '`compact` beside a price, `card` in a product page.',
      control: 'inline-radio',
      options: ['compact', 'card'],
    },
  },
  globals: { width: 'phone' },
  loaders: [async ({ args }) => ({ lot: (await askLotOf(args.product)).id })],
  render: ({ variant }, { loaded }) =>
    html`<nongsan-trace-badge lot=${loaded['lot'] as string} variant=${variant}></nongsan-trace-badge>`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

/** With a growing-area code. */
export const Ready: Story = {};

/** Most households have a lot number and no code. */
export const LotOnly: Story = { args: { product: 'mat-ong-phuc-thanh' } };

export const Card: Story = { args: { variant: 'card' } };

export const CardLotOnly: Story = { args: { product: 'mat-ong-phuc-thanh', variant: 'card' } };
