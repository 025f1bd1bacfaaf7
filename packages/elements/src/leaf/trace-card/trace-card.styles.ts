import { css } from 'lit';

export const traceCardStyles = css`
  :host {
    container-type: inline-size;
  }
  .card {
    display: grid;
    gap: 16px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
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
  .sentence {
    font-size: 1.125em;
    font-weight: 650;
    line-height: 1.35;
    text-wrap: balance;
  }
  .revoked .sentence {
    color: var(--_bad);
  }
  /* A recall cannot be missed. */
  .verdict.revoked {
    padding: 12px;
    border: 1px solid var(--_bad);
    border-radius: var(--_control-radius);
    background: color-mix(in oklab, var(--_bad) 8%, var(--_surface));
  }
  .middle {
    display: flex;
    flex-wrap: wrap-reverse;
    align-items: flex-end;
    justify-content: space-between;
    gap: 16px 24px;
  }
  .facts {
    display: grid;
    flex: 1 1 220px;
    align-self: flex-end; /* the top: lines wrap upwards here */
    min-inline-size: 0;
  }
  .facts > div {
    display: grid;
    grid-template-columns: minmax(96px, 2fr) minmax(0, 5fr);
    gap: 0 12px;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .facts > div:first-child {
    padding-block-start: 0;
    border-block-start: 0;
  }
  dt {
    color: var(--_muted);
    font-size: 0.875em;
    line-height: 1.7;
  }
  .code {
    font-weight: 650;
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 8px;
  }
  .qr {
    flex: 0 1 200px;
    min-inline-size: 164px;
  }
  nongsan-qr {
    --nongsan-qr-size: 200px;
  }
  figcaption {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    justify-items: center;
    padding-block-start: 4px;
    text-align: center;
  }
  figcaption .nums {
    white-space: normal;
  }
  figcaption .button {
    padding-inline: 8px;
    line-height: 1.3;
  }
  .papers li {
    display: grid;
    justify-items: start;
    margin-block-start: 8px;
    padding-block-start: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .signature {
    display: flex;
    gap: 12px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }
  .signature svg {
    margin: 0.15em 2px 0;
  }
  .sample {
    padding: 8px 12px;
    border: 1px dashed var(--_edge);
    border-radius: var(--_control-radius);
  }
  @media print {
    .card {
      border-color: currentColor;
    }
    /* Who has no reader for the code types the address. */
    .qr figcaption .button {
      display: block !important;
      min-block-size: 0;
      padding: 0;
      font-weight: 400;
      text-decoration: none;
    }
    .qr figcaption .button svg {
      display: none;
    }
    .qr figcaption .button::after {
      content: attr(href);
      display: block;
      font-size: 0.8125em;
      overflow-wrap: anywhere;
    }
  }
  @container (min-width: 600px) {
    .card {
      padding: 24px;
    }
    .facts {
      flex-basis: 360px;
    }
    .facts > div {
      grid-template-columns: minmax(120px, 176px) minmax(0, 1fr);
    }
    .facts .line {
      display: inline-flex;
      align-items: baseline;
      margin-inline-start: 8px;
    }
    .facts .line svg {
      align-self: center;
    }
  }
  @container (max-width: 419px) {
    .middle {
      flex-direction: column;
      align-items: stretch;
      flex-wrap: nowrap;
    }
    .facts {
      flex-basis: auto;
    }
    /* A code is one line. */
    .facts > .area {
      grid-template-columns: minmax(0, 1fr);
    }
    .qr {
      align-self: center;
    }
  }
  @container (max-width: 299px) {
    .card {
      padding: 12px;
    }
    .facts > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
