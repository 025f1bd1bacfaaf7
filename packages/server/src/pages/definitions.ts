import { html } from 'hono/html';
import type { Markup } from './layout.ts';

type Fact = readonly [name: string, value: string | Markup | undefined];

/** A list of facts; what is not stated has no line. */
export const definitions = (facts: readonly Fact[]): Markup =>
  html`<dl>
    ${facts.map(([name, value]) =>
      value === undefined || value === ''
        ? ''
        : html`<div>
            <dt>${name}</dt>
            <dd>${value}</dd>
          </div>`,
    )}
  </dl>`;
