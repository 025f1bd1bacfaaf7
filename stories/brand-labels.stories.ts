import type { LabelGrant } from '@nongsan/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { askProduct } from './support/ask.ts';
import { speak, stageGlobals } from './support/stage.ts';

interface Args {
  grants: readonly LabelGrant[] | undefined;
}

const made = (name: string, kind: LabelGrant['label']['kind']): LabelGrant => ({
  id: `grt_${kind}`,
  label: { id: `lbl_${kind}`, name, kind, owner: 'Cơ quan quản lý (mẫu)', registration: '000000 (mẫu)', sample: true },
  grantedOn: '2026-03-02',
});

/** Labels without their product: a page that has its answer already. */
const meta = {
  title: 'Brand labels',
  component: 'nongsan-brand-labels',
  args: { grants: undefined },
  argTypes: {
    grants: { description: '`labels` of a product’s or store’s answer; without it those of the sample’s tea.' },
  },
  globals: { width: 'column' },
  loaders: [async ({ args }) => ({ grants: args.grants ?? (await askProduct('che-dinh-tan-cuong')).labels })],
  render: (_, context) =>
    html`<nongsan-brand-labels
      .grants=${context.loaded['grants']}
      .speak=${speak(context)}
      locale=${stageGlobals(context).locale}
    ></nongsan-brand-labels>`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = {};

/** The three ways in which Vietnamese law protects a shared name; all of these are made up. */
export const EveryKind: Story = {
  args: {
    grants: [
      made('Na mẫu', 'geographical-indication'),
      made('Chè mẫu', 'collective-mark'),
      made('Mật ong mẫu', 'certification-mark'),
    ],
  },
};

export const English: Story = { globals: { width: 'column', locale: 'en' } };
