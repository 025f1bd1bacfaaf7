import { css } from 'lit';

export const priceStyles = css`
  :host {
    display: inline-block;
  }
  /* A block, so that the line height of the page is no strut in it. */
  .price {
    display: block;
    font-size: inherit;
  }
  .amount {
    font-weight: 700;
  }
  /* Each goes to the next line as a whole; only what is longer than a line is broken. */
  .unit,
  .note {
    display: inline-block;
    max-inline-size: 100%;
    overflow-wrap: anywhere;
  }
  .unit {
    margin-inline-start: 0.25em;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
  }
  .note {
    padding-inline: 4px;
    border: 1px dashed var(--_edge);
    border-radius: var(--_control-radius);
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 400;
  }
`;
