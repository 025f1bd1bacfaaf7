import { css } from 'lit';

/** Warning, price, packings, stock and the way into the cart. */
export const offerStyles = css`
  .warning {
    display: flex;
    gap: 12px;
    padding: 12px 16px;
    border: 1px solid var(--_caution);
    border-radius: var(--_control-radius);
    font-weight: 600;
  }
  .warning svg {
    margin-block-start: 0.15em;
    color: var(--_caution);
  }
  .warning.revoked,
  .warning.revoked svg {
    border-color: var(--_bad);
    color: var(--_bad);
  }
  .price {
    font-size: 1.375em;
    line-height: 1.35;
  }
  .packings {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0 0 4px;
  }
  .packing {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 12px;
    /* Room for the note that the stock may bring. */
    min-block-size: 64px;
    padding: 8px 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_control-radius);
    cursor: pointer;
  }
  .packing:has(:checked) {
    border-color: var(--_accent);
    background: var(--_soft);
    box-shadow: inset 0 0 0 1px var(--_accent);
  }
  .packing:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .packing input {
    inline-size: 20px;
    block-size: 20px;
    margin: 0;
    outline: 0;
    accent-color: var(--_accent);
  }
  .packing-note {
    grid-column: 2 / -1;
    color: var(--_muted);
  }
  .missing .packing-name {
    color: var(--_muted);
  }
  .buy {
    display: grid;
    gap: 8px;
  }
  .stock {
    font-size: 0.875em;
    font-weight: 600;
  }
  .stock.asking {
    color: var(--_muted);
    font-weight: 400;
  }
  .stock.available {
    color: var(--_good);
  }
  .stock.low,
  .stock.outOfSeason,
  .stock.preorder {
    color: var(--_caution);
  }
  .order {
    display: flex;
    flex-wrap: wrap;
    gap: 12px;
  }
  .order nongsan-quantity {
    flex: 0 0 auto;
  }
  .order .button {
    flex: 1 1 200px;
    font-variant-numeric: tabular-nums;
  }
  .outcome {
    display: flex;
    gap: 8px;
  }
  /* It stays in the page, so that what comes is heard, but takes no row. */
  .outcome:empty {
    position: absolute;
  }
  .outcome svg {
    margin-block-start: 0.15em;
  }
  .outcome.added svg {
    color: var(--_good);
  }
  .outcome.failed svg {
    color: var(--_caution);
  }
  .notes {
    display: grid;
    gap: 4px;
  }
  .age {
    display: flex;
    gap: 8px;
    color: var(--_text);
    font-weight: 600;
  }
  .age svg {
    color: var(--_caution);
  }
  @container (max-width: 319px) {
    .packing nongsan-price {
      grid-column: 2;
    }
    .packing-note {
      grid-column: 2;
    }
    .packing {
      grid-template-columns: auto minmax(0, 1fr);
    }
  }
  @media print {
    .order,
    .outcome,
    .packing input {
      display: none;
    }
    .packing {
      grid-template-columns: minmax(0, 1fr) auto;
    }
  }
  @media (forced-colors: active) {
    .packing:has(:checked) {
      border-color: Highlight;
    }
  }
`;
