import type { Certificate, LotDossier } from '@nongsan/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { askLotOf } from './support/ask.ts';
import { storyNow } from './support/now.ts';
import { speak, stageGlobals } from './support/stage.ts';

interface Args {
  product: string;
  outcome: 'valid' | 'altered' | 'notChecked';
  change: Partial<LotDossier>;
}

/** Made up, and marked as such. */
const paper = (
  kind: Certificate['kind'],
  subject: Certificate['subject'],
  dates: Partial<Certificate>,
): Certificate => ({
  id: `cer_${kind}`,
  kind,
  subject,
  number: '000000 (mẫu)',
  issuer: 'Tổ chức chứng nhận (mẫu)',
  ...dates,
});

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
      .lot=${context.loaded['lot'] as LotDossier}
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

/** GTIN and lot as printed: the Digital Link that is true of them anywhere, and the word that nobody has checked it. */
export const PrintedLot: Story = {
  render: (_, context) =>
    html`<nongsan-trace-card
      .printed=${{ gtin: '9520001000119', lot: 'TC-261104', growingArea: 'VN-19-164-05503-0000-26' }}
      .speak=${speak(context)}
      locale=${stageGlobals(context).locale}
    ></nongsan-trace-card>`,
};

/** Printed or typed wrong: said plainly, and no code is drawn for it. */
export const WrongCheckDigit: Story = {
  render: (_, context) =>
    html`<nongsan-trace-card
      .printed=${{ gtin: '9520001000118', lot: 'TC-261104' }}
      .speak=${speak(context)}
      locale=${stageGlobals(context).locale}
    ></nongsan-trace-card>`,
};

/** Papers of the lot, its product, household and growing area, each with what can be said of it today. */
export const Certificates: Story = {
  args: {
    change: {
      certificates: [
        paper('vietgap', 'growing-area', {
          validUntil: '2028-01-31',
          documentUrl: 'https://paper.example/vietgap.pdf',
        }),
        paper('test-report', 'lot', {}),
        paper('organic', 'store', { validUntil: '2026-06-30' }),
      ],
    },
  },
};

export const English: Story = { globals: { width: 'column', locale: 'en' } };
