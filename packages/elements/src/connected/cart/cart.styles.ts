import { css } from 'lit';

export const cartStyles = css`
  :host {
    container-type: inline-size;
  }
  .cart {
    display: grid;
    gap: 16px;
    max-inline-size: 720px;
  }
  .cart:focus {
    outline: none;
  }
  .parcel {
    display: grid;
    gap: 16px;
    padding-block-end: 16px;
    border-block-end: 1px solid var(--_line);
  }
  .parcel:nth-last-child(2) {
    padding-block-end: 0;
    border-block-end: 0;
  }
  .parcel h2 {
    font-size: 1em;
  }
  .lines {
    display: grid;
    gap: 16px;
  }
  .controls {
    grid-column: 2;
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    justify-content: space-between;
    gap: 4px 8px;
  }
  @container (max-width: 400px) {
    .controls {
      grid-column: 1 / -1;
    }
  }
  .button.remove {
    padding-inline: 8px;
    color: var(--_muted);
    font-weight: 400;
  }
  .foot {
    display: grid;
    gap: 8px;
    padding-block: 12px 16px;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 4px 16px;
    padding: 4px 4px 4px 16px;
    border-radius: var(--_control-radius);
    background: var(--_soft);
  }
  .back {
    justify-self: start;
    padding-inline: 4px 12px;
  }
  .back svg {
    transform: rotate(180deg);
  }
  .bone {
    inline-size: 100%;
    block-size: 104px;
  }
  .problem {
    display: flex;
    gap: 8px;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_caution);
    border-radius: var(--_control-radius);
  }
  .problem svg {
    margin-block-start: 0.15em;
    color: var(--_caution);
  }
  /* In a low window, or one that is enlarged, it would cover what it sums up. */
  @media screen and (min-height: 560px) {
    .foot {
      position: sticky;
      inset-block-end: 0;
    }
    /* What is reached by keyboard comes to stand above it. */
    .lines {
      --_foot: 240px;
    }
    .lines :is(a, button) {
      scroll-margin-block-end: var(--_foot);
    }
  }
  @media print {
    .notice {
      display: none;
    }
  }
`;
