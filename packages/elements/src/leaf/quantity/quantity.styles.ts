import { css } from 'lit';

export const quantityStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }
  .stepper {
    display: inline-flex;
    border: 1px solid var(--_edge);
    border-radius: var(--_control-radius);
    background: var(--_surface);
  }
  button,
  input {
    box-sizing: border-box;
    min-block-size: 42px;
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: calc(var(--_control-radius) - 1px);
    background: transparent;
    color: inherit;
    font: inherit;
    /* A cart whose sum sticks to the edge says how high that is. */
    scroll-margin-block-end: var(--_foot, 0);
  }
  button {
    display: grid;
    place-items: center;
    inline-size: 44px;
    cursor: pointer;
    touch-action: manipulation;
  }
  button[aria-disabled='true'] {
    color: color-mix(in oklab, var(--_text) 40%, var(--_surface));
    cursor: default;
  }
  input {
    inline-size: 3.4em;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .long input {
    inline-size: 5.4em;
  }
  .reason {
    display: flex;
    gap: 8px;
    margin-block-start: 4px;
    color: var(--_caution);
    font-size: 0.875em;
  }
  .reason:empty {
    display: none;
  }
  @media print {
    button {
      display: none;
    }
    .stepper {
      border: 0;
    }
    input,
    .long input {
      inline-size: auto;
      field-sizing: content;
      min-block-size: 0;
      text-align: start;
    }
  }
  @media (hover: hover) {
    button:not([aria-disabled='true']):hover {
      background: var(--_soft);
    }
  }
  @media (forced-colors: active) {
    button[aria-disabled='true'] {
      color: GrayText;
    }
  }
`;
