import { css } from 'lit';

export const traceScannerStyles = css`
  :host {
    container-type: inline-size;
    inline-size: 100%;
  }
  .scanner,
  .start,
  .live,
  .result {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }
  .scanner {
    max-inline-size: 520px;
  }
  .start {
    gap: 8px;
  }
  .start .hint {
    margin-block-end: 4px;
  }
  .start .ways,
  .start .fault {
    margin-block-end: 8px;
  }
  .ways,
  .actions {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
    gap: 8px;
  }
  .button.picture {
    position: relative;
  }
  .button.picture:focus-within {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .button[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_soft);
  }
  .fault {
    display: flex;
    gap: 8px;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_caution);
    border-radius: var(--_control-radius);
  }
  .fault svg {
    margin-block-start: 0.15em;
    color: var(--_caution);
  }
  /* Nothing is dragged by a finger. */
  @media (hover: none) {
    .drop {
      display: none;
    }
  }
  .view {
    position: relative;
    overflow: hidden;
    border-radius: var(--_radius);
    background: #000;
    aspect-ratio: 1;
    max-block-size: 70vh;
  }
  video {
    display: block;
    inline-size: 100%;
    block-size: 100%;
    object-fit: cover;
  }
  /* White on a dark rim: seen on whatever the camera looks at. */
  .mark {
    position: absolute;
    inset: 0;
    margin: auto;
    block-size: 70%;
    aspect-ratio: 1;
    fill: none;
    stroke: #fff;
    stroke-width: 3;
    stroke-linecap: round;
    filter: drop-shadow(0 0 2px #000);
    pointer-events: none;
    forced-color-adjust: none;
  }
  .result {
    padding: 16px;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_edge);
    border-radius: var(--_radius);
  }
  .result.valid {
    border-inline-start-color: var(--_good);
  }
  .result.suspended {
    border-inline-start-color: var(--_caution);
  }
  .result.revoked {
    border-inline-start-color: var(--_bad);
  }
  .verdict {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 12px;
  }
  .verdict > svg {
    inline-size: 24px;
    block-size: 24px;
    margin-block-start: 2px;
  }
  .verdict > div {
    display: grid;
    gap: 4px;
  }
  .sentence {
    font-size: 1.125em;
  }
  .revoked .sentence {
    color: var(--_bad);
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(96px, 2fr) minmax(0, 5fr);
    gap: 0 12px;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.7;
  }
  dd,
  .code {
    font-variant-numeric: tabular-nums;
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .host {
    font-size: 1.125em;
  }
  .like {
    font-weight: 600;
  }
  .said {
    max-block-size: 12em;
    margin: 0;
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-radius: var(--_control-radius);
    overflow: auto;
    white-space: pre-wrap;
  }
  @container (max-width: 299px) {
    .facts > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media print {
    .live,
    .start {
      display: none;
    }
  }
`;
