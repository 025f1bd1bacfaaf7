import { ocopStatuses } from '@nongsan/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { speak, stageGlobals } from './support/stage.ts';

interface Args {
  stars: number;
  status: (typeof ocopStatuses)[number];
}

const meta = {
  title: 'OCOP stars',
  component: 'nongsan-ocop-stars',
  args: { stars: 4, status: 'valid' },
  argTypes: {
    stars: { description: 'Only 3, 4 and 5 are recognised.', control: 'select', options: [3, 4, 5] },
    status: {
      description: 'Whether the recognition still holds: 36 months.',
      control: 'select',
      options: [...ocopStatuses],
    },
  },
  render: ({ stars, status }, context) =>
    html`<nongsan-ocop-stars
      stars=${stars}
      status=${status}
      locale=${stageGlobals(context).locale}
      .speak=${speak(context)}
    ></nongsan-ocop-stars>`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = {};

export const FiveStars: Story = { args: { stars: 5 } };

/** A rank that has lapsed is visibly no rank any more. */
export const Lapsed: Story = { args: { status: 'expired' } };

/** The day of the decision is not known: nothing is claimed and nothing denied. */
export const Undated: Story = { args: { status: 'unknown' } };

/** Nothing is recognised below three stars, so nothing is shown. */
export const Empty: Story = { args: { stars: 2 } };

export const English: Story = { args: { status: 'expired' }, globals: { locale: 'en' } };

/** The three states below one another, in a narrow place. */
export const Dark: Story = {
  args: { stars: 5 },
  globals: { scheme: 'dark', width: 'sidebar' },
  render: ({ stars }, context) =>
    html`${ocopStatuses.map(
      (status) =>
        html`<p>
          <nongsan-ocop-stars
            stars=${stars}
            status=${status}
            locale=${stageGlobals(context).locale}
            .speak=${speak(context)}
          ></nongsan-ocop-stars>
        </p>`,
    )}`,
};
