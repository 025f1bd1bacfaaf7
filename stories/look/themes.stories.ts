import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { themes } from '../support/globals.ts';

const meta = { title: 'Look/Themes' } satisfies Meta;

export default meta;
type Story = StoryObj;

/** Without a theme, and in each of the four, made of nothing but public properties and parts. */
export const SideBySide: Story = {
  globals: { width: 'full', theme: 'none' },
  render: () =>
    html`<div class="themes">
      ${themes.map(
        (theme) =>
          html`<section class="themed nongsan-${theme}" aria-label=${theme}>
            <p><strong>${theme}</strong></p>
            <nongsan-product-card product="che-dinh-tan-cuong"></nongsan-product-card>
            <nongsan-cart-button></nongsan-cart-button>
            <nongsan-quantity value="2" label="Số lượng"></nongsan-quantity>
            <nongsan-ocop-stars stars="4" status="expired"></nongsan-ocop-stars>
            <nongsan-product-card product="tra-tn-gaba"></nongsan-product-card>
          </section>`,
      )}
    </div>`,
};
