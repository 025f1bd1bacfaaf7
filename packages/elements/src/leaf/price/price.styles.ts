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
  .unit {
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 400;
    white-space: nowrap;
  }
  .note {
    padding-inline: 4px;
    border: 1px dashed var(--_edge);
    border-radius: 99px;
    color: var(--_muted);
    font-size: 0.8125em;
    font-weight: 400;
    white-space: nowrap;
  }
`;
