import { chooseText, type Picture } from '@nongsan/core';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { askProduct } from './support/ask.ts';
import { stageGlobals } from './support/stage.ts';

interface Args {
  eager: boolean;
}

const meta = {
  title: 'Picture',
  component: 'nongsan-picture',
  args: { eager: true },
  argTypes: {
    eager: { description: 'Loads at once instead of when it comes near: for the first picture of a page.' },
  },
  globals: { width: 'phone' },
  render: ({ eager }, { loaded, globals }) => {
    const picture = loaded['picture'] as Picture | undefined;
    const alt = picture === undefined ? '' : chooseText(picture.alt, stageGlobals({ globals }).locale).text;
    return html`<nongsan-picture .picture=${picture} alt=${alt} ?eager=${eager}></nongsan-picture>`;
  },
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

const pictureOf = (product: string) => async () => ({ picture: (await askProduct(product)).pictures[0] });

export const Ready: Story = { loaders: [pictureOf('che-dinh-tan-cuong')] };

/** The ground that stands there until something is known. */
export const Empty: Story = {};

/** Nothing is at the picture's address: the ground comes back. */
export const Failed: Story = {
  loaders: [
    async () => {
      const { picture } = await pictureOf('che-dinh-tan-cuong')();
      return { picture: picture && { ...picture, url: new URL('/media/gone.svg', picture.url).href } };
    },
  ],
};

export const Dark: Story = { globals: { scheme: 'dark' }, loaders: [pictureOf('mat-ong-phuc-thanh')] };
