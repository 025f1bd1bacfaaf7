import type { Product } from '@nongsan/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { askProduct } from './support/ask.ts';

interface Args {
  product: string;
  variant: string;
}

const meta = {
  title: 'Product',
  component: 'nongsan-product',
  args: { product: 'che-dinh-tan-cuong', variant: '' },
  argTypes: {
    variant: { description: 'Identifier of the packing to begin with; `?name` takes it from the page’s address.' },
    product: { description: 'Identifier or slug of the product; `?name` takes it from the page’s address.' },
  },
  render: ({ product, variant }) => html`<nongsan-product product=${product} variant=${variant}></nongsan-product>`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = {};

export const Loading: Story = { parameters: { network: 'silent' } };

/** A product that the portal does not have, with the link that the page put inside. */
export const Empty: Story = {
  args: { product: 'khong-co-san-pham-nay' },
  render: ({ product }) =>
    html`<nongsan-product product=${product}><a href="#products">Xem các sản phẩm khác</a></nongsan-product>`,
};

export const Failed: Story = { parameters: { network: 'broken' } };

export const SoldOut: Story = { args: { product: 'tra-tn-gaba' } };

export const OutOfSeason: Story = { args: { product: 'mang-tuoi-luc-truc-mtq' } };

export const Preorder: Story = {
  args: { product: 'nem-nuong-lien-chung' },
  parameters: { site: 'pk_demo_bacninh' },
};

/** Four packings, of which one is nearly gone. */
export const ManyPackings: Story = {
  args: { product: 'ga-doi-yen-the' },
  parameters: { site: 'pk_demo_bacninh' },
};

/** Begins with the packing that the page names, as a link from the page of a lot does. */
export const NamedPacking: Story = {
  loaders: [async () => ({ variant: (await askProduct('che-tom-non-hao-dat')).variants[1]?.id })],
  render: (_, { loaded }) =>
    html`<nongsan-product product="che-tom-non-hao-dat" variant=${String(loaded['variant'])}></nongsan-product>`,
};

/** Sold by weight, in steps. */
export const ByWeight: Story = { args: { product: 'na-chi-lang' }, parameters: { site: 'pk_demo_langson' } };

export const LapsedOcop: Story = { args: { product: 'che-tom-non-hao-dat' } };

export const Service: Story = { args: { product: 'lang-thai-hai' } };

export const Alcohol: Story = { args: { product: 'ruou-men-la-bang-phuc' } };

/** Another status of a real lot: a warning outranks the button. */
export const Recalled: Story = {
  loaders: [
    async ({ args }) => {
      const product = await askProduct(args.product);
      return { data: { ...product, lot: product.lot && { ...product.lot, status: 'revoked' } } };
    },
  ],
  render: (_, { loaded }) => html`<nongsan-product .data=${loaded['data'] as Product}></nongsan-product>`,
};

const longName = 'Trà đinh thượng hạng hái tay một tôm vùng Tân Cương ướp hương nhài ba đêm hộp quà Tết';

/** Eighty characters, eight-digit prices and no picture. */
export const LongName: Story = {
  loaders: [
    async ({ args }) => {
      const product = await askProduct(args.product);
      const variants = product.variants.map((variant) => ({
        ...variant,
        price: { amount: 88_500_000, currency: 'VND' as const },
      }));
      return { data: { ...product, name: { vi: longName }, pictures: [], variants } satisfies Product };
    },
  ],
  render: (_, { loaded }) => html`<nongsan-product .data=${loaded['data'] as Product}></nongsan-product>`,
};

export const English: Story = { globals: { locale: 'en' } };

export const Dark: Story = { globals: { scheme: 'dark' } };
