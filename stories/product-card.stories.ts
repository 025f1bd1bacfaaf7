import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { askProduct } from './support/ask.ts';

interface Args {
  product: string;
}

const meta = {
  title: 'Product card',
  component: 'nongsan-product-card',
  args: { product: 'che-dinh-tan-cuong' },
  argTypes: {
    product: { description: 'Identifier or slug of the product; `?name` takes it from the page’s address.' },
  },
  globals: { width: 'tile' },
  render: ({ product }) => html`<nongsan-product-card product=${product}></nongsan-product-card>`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = {};

/** Nothing has answered yet; the card has its size already. */
export const Loading: Story = { parameters: { network: 'silent' } };

/** A product that the portal does not have, with the link that the page put inside. */
export const Empty: Story = {
  args: { product: 'khong-co-san-pham-nay' },
  render: ({ product }) =>
    html`<nongsan-product-card product=${product}><a href="#products">Xem các sản phẩm khác</a></nongsan-product-card>`,
};

/** The portal cannot be reached. */
export const Failed: Story = { parameters: { network: 'broken' } };

/** The page uses a key that the portal does not know. */
export const Refused: Story = { parameters: { site: 'pk_unknown_site', refusals: 1 } };

export const SoldOut: Story = { args: { product: 'tra-tn-gaba' } };

export const FewLeft: Story = { args: { product: 'non-che-xanh-trai-cai' } };

export const OutOfSeason: Story = { args: { product: 'mang-tuoi-luc-truc-mtq' } };

export const Preorder: Story = {
  args: { product: 'nem-nuong-lien-chung' },
  parameters: { site: 'pk_demo_bacninh' },
};

/** The OCOP recognition has lapsed; the tea is as good as ever. */
export const LapsedOcop: Story = { args: { product: 'che-tom-non-hao-dat' } };

/** A visit is arranged with the village, not put into a cart. */
export const Service: Story = { args: { product: 'lang-thai-hai' } };

/** Alcohol says from which age. */
export const Alcohol: Story = { args: { product: 'ruou-men-la-bang-phuc' } };

const longName = 'Trà đinh thượng hạng hái tay một tôm vùng Tân Cương ướp hương nhài ba đêm hộp quà Tết';

/** Eighty characters, an eight-digit price and no picture. */
export const LongName: Story = {
  loaders: [
    async ({ args }) => {
      const product = await askProduct(args.product);
      const variants = product.variants.map((variant) => ({
        ...variant,
        price: { amount: 88_500_000, currency: 'VND' },
      }));
      return { data: { ...product, name: { vi: longName }, pictures: [], variants } };
    },
  ],
  render: (_, { loaded }) => html`<nongsan-product-card .data=${loaded['data']}></nongsan-product-card>`,
};

/** In a sidebar of 240 px the picture stands beside the names. */
export const Sidebar: Story = { globals: { width: 'sidebar' } };

export const English: Story = { globals: { locale: 'en' } };

export const Dark: Story = { globals: { scheme: 'dark' } };

const grid = [
  'che-dinh-tan-cuong',
  'mien-viet-cuong',
  'mat-ong-phuc-thanh',
  'tra-tn-gaba',
  'tinh-bot-nghe-nep-do-bac-kan',
  'lang-thai-hai',
  'ruou-men-la-bang-phuc',
  'mang-tuoi-luc-truc-mtq',
];

/** A row of cards, as a page shows them: one request for all, bottoms aligned. */
export const Grid: Story = {
  globals: { width: 'full' },
  render: () =>
    html`<ul class="grid">
      ${grid.map((slug) => html`<li><nongsan-product-card product=${slug}></nongsan-product-card></li>`)}
    </ul>`,
};
