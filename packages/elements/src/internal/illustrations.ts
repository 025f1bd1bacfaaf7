import { html, type TemplateResult } from 'lit';

/**
 * An empty basket under the hills, 120 × 90, silent for screen readers: the heading beside it says what is empty. Three roles
 * (soft ground, surface, a 1.5 px line of the text), so that it belongs to every theme. `emptyStyles` dresses it.
 */
export const emptyBasket = (): TemplateResult =>
  html`<svg class="illustration" width="120" height="90" viewBox="0 0 120 90" aria-hidden="true" focusable="false">
    <path
      class="soft"
      d="M0 66V46c6-4 9-14 16-14 8 0 8 11 14 12 7-13 14-19 24-16 8 3 10 9 18 10 9-14 16-16 25-11 7 4 8 13 23 19v20z"
    />
    <ellipse class="soft" cx="60" cy="80" rx="38" ry="4" />
    <path class="paper" d="M34 52h52l-5 23c-.6 2.5-2 4-5 4H44c-3 0-4.4-1.5-5-4z" />
    <path
      d="M40 47c0-18 8-29 20-29s20 11 20 29M46 47c0-14 5-23 14-23s14 9 14 23M37 61h46M39 70h42M52 53v8m16-8v8M46 61v9m14-9v9m14-9v9M52 70v8m16-8v8"
    />
    <rect class="accent" x="31" y="46" width="58" height="7" rx="3.5" />
    <path class="accent" d="M84 34c1-8 7-12 16-11 0 8-6 13-16 11z" />
    <path d="M84 34c3-4 6-6 10-8" />
  </svg>`;
