import { css } from 'lit';

export const productStyles = css`
  :host {
    container-type: inline-size;
  }
  /* As high as a window: what stands below is not seen before it has its place. */
  .waiting {
    min-block-size: 100vh;
  }
  .product {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
  }
  .media {
    display: grid;
    align-content: start;
    gap: 8px;
  }
  .shown {
    position: relative;
  }
  .shown nongsan-picture {
    overflow: clip;
    border-radius: var(--_radius);
  }
  figcaption {
    position: absolute;
    inset-block-end: 8px;
    inset-inline-start: 8px;
    padding: 2px 8px;
    border-radius: var(--_control-radius);
    background: var(--_surface);
  }
  .thumbs {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .thumb {
    inline-size: 72px;
    padding: 2px;
    overflow: clip;
    border: 2px solid transparent;
    border-radius: var(--_control-radius);
    background: none;
    cursor: pointer;
  }
  .thumb[aria-pressed='true'] {
    border-color: var(--_accent);
  }
  .main {
    display: grid;
    align-content: start;
    gap: 16px;
    min-inline-size: 0;
  }
  .head {
    display: grid;
    gap: 4px;
  }
  .people {
    display: flex;
    flex-wrap: wrap;
    column-gap: 8px;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .people a {
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }
  .people a:hover {
    text-decoration: underline;
  }
  .name {
    font-size: 1.375em;
  }
  .ocop {
    display: grid;
    gap: 2px;
  }
  .ocop nongsan-ocop-stars {
    font-size: 1.125em;
  }
  .more {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    padding-block-start: 24px;
    border-block-start: 1px solid var(--_line);
  }
  .about {
    display: grid;
    align-content: start;
    gap: 24px;
  }
  h3 {
    margin-block-end: 4px;
    font-size: 1.125em;
  }
  .description {
    max-inline-size: 66ch;
    white-space: pre-line;
  }
  .about .quiet {
    margin-inline-start: -16px;
  }
  .sample {
    padding: 8px 12px;
    border: 1px dashed var(--_edge);
    border-radius: var(--_control-radius);
  }
  .skeleton.bar {
    inline-size: 100%;
    block-size: 48px;
  }
  @media print {
    .thumbs {
      display: none;
    }
    .shown {
      max-inline-size: 12cm;
    }
  }
  @media (forced-colors: active) {
    .thumb {
      border-color: Canvas;
    }
    .thumb[aria-pressed='true'] {
      border-color: Highlight;
    }
  }
  @container (min-width: 720px) {
    .product {
      grid-template-columns: minmax(0, 6fr) minmax(0, 5fr);
      gap: 32px;
    }
    .more,
    .sample {
      grid-column: 1 / -1;
    }
    .about:has(section + section) {
      grid-template-columns: minmax(0, 6fr) minmax(0, 5fr);
      gap: 32px;
    }
    .name {
      font-size: 1.75em;
    }
  }
`;
