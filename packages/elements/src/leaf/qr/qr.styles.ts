import { css } from 'lit';

export const qrStyles = css`
  :host {
    inline-size: 100%;
    max-inline-size: var(--nongsan-qr-size, 220px);
  }
  :host([module]) {
    inline-size: auto;
    max-inline-size: none;
  }
  svg:not([width]) {
    inline-size: 100%;
    block-size: auto;
  }
  svg {
    display: block;
    /* A reader needs dark on light: forced colours and print must not swap them. */
    forced-color-adjust: none;
    print-color-adjust: exact;
  }
  .light {
    fill: #fff;
  }
  .dark {
    fill: #000;
  }
`;
