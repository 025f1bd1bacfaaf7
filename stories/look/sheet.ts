import { css, html, LitElement, type TemplateResult } from 'lit';
import { baseStyles, buttonStyles, emptyStyles, fieldStyles, stateStyles } from '@nongsan/elements/look';

/** How the pages about the look are laid out; what they show has the elements' own sheets. */
const sheetStyles = css`
  .rows {
    display: grid;
    gap: 16px;
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 160px) minmax(0, 1fr);
    gap: 4px 16px;
    align-items: center;
    padding-block-end: 8px;
    border-block-end: 1px solid var(--_line);
  }
  .tiles {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 160px), 1fr));
    align-items: start;
    gap: 16px;
  }
  .tile {
    display: grid;
    gap: 4px;
    align-content: start;
    min-inline-size: 0;
  }
  .step-1 {
    font-size: 0.8125em;
  }
  .step-2 {
    font-size: 0.875em;
  }
  .step-3 {
    font-size: 1em;
  }
  .step-4 {
    font-size: 1.125em;
    line-height: 1.35;
  }
  .step-5 {
    font-size: 1.375em;
    line-height: 1.35;
  }
  .step-6 {
    font-size: 1.75em;
    line-height: 1.35;
  }
  .framed {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .swatch {
    display: grid;
    gap: 4px;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_control-radius);
  }
  .is-text {
    color: var(--_text);
  }
  .is-muted {
    color: var(--_muted);
  }
  .is-accent {
    color: var(--_accent);
  }
  .is-on-accent {
    color: var(--_on-accent);
  }
  .is-good {
    color: var(--_good);
  }
  .is-caution {
    color: var(--_caution);
  }
  .is-bad {
    color: var(--_bad);
  }
  .is-gold {
    color: var(--_gold);
  }
  .is-edge {
    color: var(--_edge);
  }
  .on-surface {
    background: var(--_surface);
  }
  .on-soft {
    background: var(--_soft);
  }
  .on-off {
    background: color-mix(in oklab, var(--_text) 7%, var(--_surface));
  }
  .on-accent {
    background: var(--_accent);
  }
  .on-accent-hover {
    background: color-mix(in oklab, var(--_accent) 88%, var(--_text));
  }
  .bar {
    block-size: 16px;
    border-radius: 2px;
    background: var(--_accent);
  }
  .w-4 {
    inline-size: 4px;
  }
  .w-8 {
    inline-size: 8px;
  }
  .w-12 {
    inline-size: 12px;
  }
  .w-16 {
    inline-size: 16px;
  }
  .w-24 {
    inline-size: 24px;
  }
  .w-32 {
    inline-size: 32px;
  }
  .box {
    display: grid;
    place-items: center;
    block-size: 64px;
    border: 1px solid var(--_edge);
  }
  .round-card {
    border-radius: var(--_radius);
  }
  .round-control {
    border-radius: var(--_control-radius);
  }
  .target {
    inline-size: 44px;
    block-size: 44px;
  }
  .least {
    inline-size: 24px;
    block-size: 24px;
  }
  .large svg {
    inline-size: 40px;
    block-size: 40px;
  }
  .held {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  img {
    inline-size: 100%;
    block-size: auto;
    border-radius: var(--_control-radius);
  }
`;

/** A page about the look: content in the elements' own colours, type and states. */
class LookSheet extends LitElement {
  static override readonly styles = [baseStyles, buttonStyles, fieldStyles, stateStyles, emptyStyles, sheetStyles];
  static override readonly properties = { content: { attribute: false } };
  declare content: TemplateResult | undefined;

  protected override render(): TemplateResult {
    return html`<div class="base rows">${this.content}</div>`;
  }
}

if (customElements.get('look-sheet') === undefined) customElements.define('look-sheet', LookSheet);

export const sheet = (content: TemplateResult): TemplateResult => html`<look-sheet .content=${content}></look-sheet>`;
