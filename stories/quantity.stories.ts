import { units, type QuantityRule } from '@nongsan/core';
import type { NongsanQuantity, NongsanQuantityChangeEvent } from '@nongsan/elements';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { enter } from './support/hands.ts';
import { speak, stageGlobals } from './support/stage.ts';

interface Args {
  value: string;
  label: string;
  disabled: boolean;
  rule: QuantityRule;
}

/** The owner of a quantity sets it: this one agrees to everything. */
function accept({ currentTarget, detail }: NongsanQuantityChangeEvent): void {
  (currentTarget as NongsanQuantity).value = detail.value;
}

const meta = {
  title: 'Quantity',
  component: 'nongsan-quantity',
  args: { value: '2', label: 'Số lượng', disabled: false, rule: { unit: 'pack', step: '1', min: '1', max: '20' } },
  argTypes: {
    value: { description: 'Decimal text: `2`, `1.5`.' },
    label: { description: 'What it is the quantity of, for those who do not see it.' },
    disabled: { description: 'Takes no change.' },
    rule: { description: `Unit (${units.join(', ')}), step, least and most.` },
  },
  render: ({ value, label, disabled, rule }, context) =>
    html`<nongsan-quantity
      value=${value}
      label=${label}
      ?disabled=${disabled}
      locale=${stageGlobals(context).locale}
      .rule=${rule}
      .speak=${speak(context)}
      @nongsan-quantity-change=${accept}
    ></nongsan-quantity>`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = {};

/** The least that may be ordered: there is no less. */
export const Least: Story = { args: { value: '1' } };

export const Most: Story = { args: { value: '20' } };

/** Sold by weight, in half kilograms. */
export const ByWeight: Story = { args: { value: '1.5', rule: { unit: 'kg', step: '0.5', min: '0.5', max: '50' } } };

/** More was typed than there is: the nearest amount stands there, and why. */
export const Corrected: Story = {
  play: ({ canvasElement }) => enter(canvasElement, 'nongsan-quantity', 'input', '25'),
};

export const Disabled: Story = { args: { disabled: true } };

export const English: Story = { ...Corrected, globals: { locale: 'en' } };

export const Dark: Story = { globals: { scheme: 'dark' } };
