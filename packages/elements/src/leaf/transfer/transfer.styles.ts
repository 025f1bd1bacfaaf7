import { css } from 'lit';

export const transferStyles = css`
  :host {
    container-type: inline-size;
  }
  .transfer {
    display: grid;
    gap: 16px;
  }
  .sample {
    padding: 8px 12px;
    border: 2px dashed var(--_bad);
    border-radius: var(--_control-radius);
    color: var(--_bad);
    font-weight: 700;
    text-align: center;
  }
  .stand {
    display: flex;
    gap: 8px;
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }
  .stand svg {
    flex: none;
    margin-block-start: 0.12em;
  }
  .stand.good {
    color: var(--_good);
  }
  .stand.bad {
    color: var(--_bad);
  }
  .qr {
    display: grid;
    justify-items: center;
    gap: 8px;
    margin-inline: auto;
    text-align: center;
  }
  .symbol {
    --nongsan-qr-size: 100%;
    inline-size: min(100%, 264px);
    aspect-ratio: 1;
    overflow: clip;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: #fff;
  }
  .amount {
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.3;
  }
  .qr p {
    max-inline-size: 36ch;
  }
  .facts {
    margin-block-start: 8px;
  }
  .fact {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 8px;
    min-block-size: 56px;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }
  dt {
    grid-area: 1 / 1;
    align-self: end;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .text {
    grid-area: 2 / 1;
    align-self: start;
    font-weight: 600;
    overflow-wrap: anywhere;
    user-select: all;
  }
  .copy {
    grid-area: 1 / 2 / span 2;
  }
  @media print {
    .transfer {
      break-inside: avoid;
    }
    .fact {
      min-block-size: 0;
      padding-block: 4px;
    }
  }
  @container (min-width: 620px) {
    .transfer {
      grid-template-columns: 264px minmax(0, 1fr);
      gap: 16px 32px;
      align-items: start;
    }
    .sample,
    .stand,
    .said {
      grid-column: 1 / -1;
    }
  }
`;
