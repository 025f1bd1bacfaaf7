import { css } from 'lit';

export const ocopStarsStyles = css`
  :host {
    display: inline-block;
  }
  .ocop {
    display: flex;
    align-items: baseline;
    gap: 8px;
    font-size: 0.875em;
  }
  .row {
    display: flex;
    color: var(--_gold);
  }
  svg {
    fill: currentColor;
    stroke: currentColor;
    stroke-width: 1.2;
    stroke-linejoin: round;
  }
  .unknown svg {
    fill: none;
  }
  .expired,
  .expired .row {
    color: var(--_muted);
  }
  .expired svg {
    fill: none;
    stroke-dasharray: 1.6 1.6;
  }
  @media (forced-colors: active) {
    .row {
      color: CanvasText;
    }
  }
`;
