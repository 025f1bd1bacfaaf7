import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { icon, icons } from '@nongsan/elements/look';
import { sheet } from './sheet.ts';

const meta = { title: 'Look/Icons' } satisfies Meta;

export default meta;
type Story = StoryObj;

/** Drawn for this project on a grid of 20 px with a line of 1.5 px in the colour of the words beside them. */
export const Family: Story = {
  render: () =>
    sheet(
      html`<div class="tiles">
        ${Object.entries(icons).map(
          ([name, path]) =>
            html`<div class="tile">
              <span class="large">${icon(path)} </span><span>${icon(path)} ${name.replace(/Path$/, '')}</span>
            </div>`,
        )}
      </div>`,
    ),
};
