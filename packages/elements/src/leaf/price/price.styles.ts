import { css } from 'lit';

export const priceStyles = css`
  :host {
    display: inline-block;
  }
  .price {
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
    padding-inline: 6px;
    border: 1px dashed var(--_edge);
    border-radius: 99px;
    color: var(--_muted);
    font-size: 0.75em;
    font-weight: 400;
    white-space: nowrap;
  }
`;
