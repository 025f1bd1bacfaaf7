import { html } from 'hono/html';
import type { Verdict } from './judge-link.ts';
import type { Markup } from './layout.ts';

/** One shape a tone, so that colour is never the only sign. */
const shapes: Readonly<Record<Verdict['tone'], string>> = {
  good: 'M10 2l6.5 2.5v5c0 4-2.7 7-6.5 8.5C6.2 16.5 3.5 13.5 3.5 9.5v-5ZM6.8 10l2.4 2.4 4.2-4.6',
  caution: 'M10 2.5 18 17H2ZM10 8v4M10 14.3v.2',
  bad: 'M6.7 2.5h6.600l4.2 4.2v6.600l-4.2 4.2H6.7l-4.2-4.2V6.7ZM7 7l6 6M13 7l-6 6',
  neutral: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM10 9v5M10 6v.2',
};

export const toneIcon = (tone: Verdict['tone']): Markup =>
  html`<svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
    <path
      d="${shapes[tone]}"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linejoin="round"
      stroke-linecap="round"
    />
  </svg>`;
