import type { Lot } from '@nongsan/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { askLotOf } from './support/ask.ts';
import { storyNow } from './support/now.ts';
import { speak, stageGlobals } from './support/stage.ts';

interface Args {
  product: string;
  module: number;
  outcome: 'valid' | 'altered' | 'notChecked';
  change: Partial<Lot>;
}

/** A label without its portal: a page that has the lot already, and prints it. */
const meta = {
  title: 'Trace label',
  component: 'nongsan-trace-label',
  args: { product: 'che-dinh-tan-cuong', module: 0.375, outcome: 'valid', change: {} },
  argTypes: {
    product: { description: 'The product whose lot is shown (an argument of the story, not of the element).' },
    module: { description: 'Width of a module of the QR in millimetres, at least 0.33.' },
    outcome: { description: 'What the check of the signature has shown.' },
    change: { description: 'What is different from the sample’s lot.' },
  },
  loaders: [async ({ args }) => ({ lot: { ...(await askLotOf(args.product)), ...args.change } })],
  render: ({ module, outcome }, context) =>
    html`<nongsan-trace-label
      .lot=${context.loaded['lot'] as Lot}
      .signature=${{ outcome, issuer: 'Cổng mẫu' }}
      .speak=${speak(context)}
      module=${module}
      locale=${stageGlobals(context).locale}
      today=${storyNow.slice(0, 10)}
    ></nongsan-trace-label>`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = {};

/** A lot that is called back gets its warning and no symbol: what is printed is read for years. */
export const Recalled: Story = { args: { change: { status: 'revoked' } } };

/** Codes as printed, which nobody has checked. */
export const Printed: Story = {
  render: ({ module }, context) =>
    html`<nongsan-trace-label
      .printed=${{ gtin: '9520001000119', lot: 'TC-261104', growingArea: 'VN-DTOR-0017' }}
      .speak=${speak(context)}
      module=${module}
      locale=${stageGlobals(context).locale}
    ></nongsan-trace-label>`,
};

export const English: Story = { globals: { locale: 'en' } };

/** Paper stays white. */
export const Dark: Story = { globals: { scheme: 'dark' } };
