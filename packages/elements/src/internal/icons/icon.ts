import { html, svg, type TemplateResult } from 'lit';

/** One of the project's icons: 20 px grid, 1.5 px line, the text's colour, silent for screen readers. */
export function icon(path: string): TemplateResult {
  return html`<svg width="20" height="20" viewBox="0 0 20 20" fill="none" aria-hidden="true" focusable="false">
    ${svg`<path d=${path} stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />`}
  </svg>`;
}
