import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { sheet } from './sheet.ts';

const meta = { title: 'Look/Rhythm' } satisfies Meta;

export default meta;
type Story = StoryObj;

const gaps = [
  [4, 'between a mark and its word'],
  [8, 'inside a group'],
  [12, 'inside a control'],
  [16, 'between groups, inside a card'],
  [24, 'around a section'],
  [32, 'between columns'],
] as const;

/** All distances are steps of 4 px; half a step, 2 px, stands only inside one line of text. */
export const Grid: Story = {
  render: () =>
    sheet(
      html`${gaps.map(
        ([size, use]) =>
          html`<div class="row">
            <span class="small muted">${size} px · ${use}</span>
            <div class="bar w-${size}"></div>
          </div>`,
      )}`,
    ),
};

/** 12 px for cards, 6 px for controls; a theme may set both. */
export const Radii: Story = {
  render: () =>
    sheet(
      html`<div class="tiles">
        <div class="box round-card">card</div>
        <div class="box round-control">control</div>
      </div>`,
    ),
};

/** 44 px where a finger presses, never under 24 px. */
export const Targets: Story = {
  render: () =>
    sheet(
      html`<div class="row">
          <span class="small muted">44 px · touch</span>
          <div class="box target"></div>
        </div>
        <div class="row">
          <span class="small muted">24 px · the least</span>
          <div class="box least"></div>
        </div>
        <div class="row">
          <span class="small muted">as it is</span><button class="button" type="button">Xem lại</button>
        </div>`,
    ),
};
