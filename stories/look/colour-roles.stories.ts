import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { settle } from '../support/settle.ts';
import { contrast, painted } from './contrast.ts';
import { pairs, type Pair } from './pairs.ts';
import { sheet } from './sheet.ts';

const meta = { title: 'Look/Colour roles' } satisfies Meta;

export default meta;
type Story = StoryObj;

const swatch = ({ front, ground, least, use }: Pair): TemplateResult =>
  html`<div class="swatch is-${front} on-${ground}" data-pair="${front} on ${ground}" data-least=${least}>
    <strong>Ế ử 12</strong><output class="nums"></output><span class="small">${front} on ${ground}: ${use}</span>
  </div>`;

/** Writes beside each pair what its contrast is in this theme and scheme, as this browser paints it. */
function measure(root: ParentNode): void {
  for (const pair of root.querySelector('look-sheet')?.shadowRoot?.querySelectorAll<HTMLElement>('.swatch') ?? []) {
    const { backgroundColor, color } = getComputedStyle(pair);
    const ratio = contrast(painted(color), painted(backgroundColor));
    const output = pair.querySelector('output');
    const verdict = ratio >= Number(pair.dataset['least']) ? '✓' : '✗';
    if (output !== null) output.value = `${ratio.toFixed(2)} : 1 ${verdict} ≥ ${pair.dataset['least'] ?? ''}`;
  }
}

/** Every colour that stands on another, its use, and its contrast computed from the page as it is painted now. */
export const Roles: Story = {
  // What this page is about is measured by the test of contrast; marks are allowed 3 : 1, which axe does not know of words.
  parameters: { a11y: { test: 'off' } },
  render: () => sheet(html`<div class="tiles">${pairs.map(swatch)}</div>`),
  play: async ({ canvasElement }) => {
    await settle(canvasElement);
    measure(canvasElement);
  },
};
