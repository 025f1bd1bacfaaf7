import type { Lot } from '@nongsan/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { askLotOf } from './support/ask.ts';
import { storyNow } from './support/now.ts';
import { speak, stageGlobals } from './support/stage.ts';

interface Args {
  product: string;
  outcome: 'valid' | 'altered' | 'notChecked';
  change: Partial<Lot>;
}

/** The card without its portal: a page that has the lot already. */
const meta = {
  title: 'Trace card',
  component: 'nongsan-trace-card',
  args: { product: 'che-dinh-tan-cuong', outcome: 'valid', change: {} },
  argTypes: {
    product: { description: 'The product whose lot is shown (an argument of the story, not of the element).' },
    outcome: { description: 'What the check of the signature has shown.' },
    change: { description: 'What is different from the sample’s lot.' },
  },
  globals: { width: 'column' },
  loaders: [async ({ args }) => ({ lot: { ...(await askLotOf(args.product)), ...args.change } })],
  render: ({ outcome }, context) =>
    html`<nongsan-trace-card
      .lot=${context.loaded['lot'] as Lot}
      .signature=${{ outcome, issuer: 'Cổng mẫu' }}
      .speak=${speak(context)}
      locale=${stageGlobals(context).locale}
      today=${storyNow.slice(0, 10)}
    ></nongsan-trace-card>`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = {};

/** Called back, with the reason in the authority's words. */
export const Recalled: Story = {
  args: { change: { status: 'revoked', statusNote: { vi: 'Phát hiện dư lượng vượt mức cho phép (mẫu).' } } },
};

/** The link says something else than what was signed. */
export const Altered: Story = { args: { outcome: 'altered' } };

/** A code as it is printed on a pack: nothing else is known. */
export const PrintedCode: Story = {
  render: (_, context) =>
    html`<nongsan-trace-card
      .area=${{ code: 'VN-DTOR-0017', status: 'not-checked' }}
      .speak=${speak(context)}
      locale=${stageGlobals(context).locale}
    ></nongsan-trace-card>`,
};

export const English: Story = { globals: { width: 'column', locale: 'en' } };
