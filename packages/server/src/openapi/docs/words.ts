import { html, raw } from 'hono/html';
import type { Html } from './layout.ts';

/** A sentence in which `…` marks code. Everything is escaped. */
export function words(text: string): Html {
  return html`${text.split('`').map((part, index) => (index % 2 === 0 ? part : html`<code>${part}</code>`))}`;
}

/** Joins pieces of HTML with a separator of our own. */
export const joined = (parts: readonly Html[], separator: string): Html =>
  html`${parts.map((part, index) => (index === 0 ? part : html`${raw(separator)}${part}`))}`;
