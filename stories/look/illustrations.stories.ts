import type { Product } from '@nongsan/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { emptyBasket } from '@nongsan/elements/look';
import { storySource, thaiNguyen } from '../support/network.ts';
import { sheet } from './sheet.ts';

const meta = { title: 'Look/Illustrations' } satisfies Meta;

export default meta;
type Story = StoryObj;

/** Goods of the sample with a picture of each kind that the project has drawn for its portal. */
const goods = [
  ...['che-dinh-tan-cuong', 'mien-viet-cuong', 'mat-ong-phuc-thanh', 'tra-tn-gaba', 'tinh-bot-nghe-nep-do-bac-kan'],
  ...['lang-thai-hai', 'ruou-men-la-bang-phuc', 'mang-tuoi-luc-truc-mtq'],
];

/** 4 : 3, two tones and an ink line from five palette roles, the subject in the middle third; whole at 120 px. */
export const Kinds: Story = {
  loaders: [
    async () => {
      const found = await storySource('real', thaiNguyen).products(goods);
      return { products: [...found.values()].flatMap((result) => (result.ok ? [result.value] : [])) };
    },
  ],
  render: (_, { loaded }) =>
    sheet(
      html`<div class="tiles">
        ${(loaded['products'] as readonly Product[]).map(({ pictures: [picture] }) =>
          picture === undefined
            ? ''
            : html`<img src=${picture.url} width=${picture.width} height=${picture.height} alt="Hình minh hoạ" />`,
        )}
      </div>`,
    ),
};

/** Of the elements themselves: three roles of the theme around them, no request. */
export const Empty: Story = {
  render: () =>
    sheet(
      html`<div class="empty">
        ${emptyBasket()}
        <p>Giỏ hàng đang trống</p>
      </div>`,
    ),
};
