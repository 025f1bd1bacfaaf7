import { css } from 'lit';

export const traceLabelStyles = css`
  :host {
    max-inline-size: 105mm;
    break-inside: avoid;
  }
  /* Paper is white and ink is black, whatever the page's colours are. */
  .label {
    --_surface: #fff;
    --_text: #000;
    --_muted: #000;
    --_good: #000;
    --_caution: #000;
    --_bad: #000;
    color-scheme: light;
    display: flex;
    flex-wrap: wrap;
    gap: 1mm 2mm;
    padding: 1mm;
    background: var(--_surface);
    color: var(--_text);
    font-size: var(--nongsan-label-size, 9.5pt);
    line-height: 1.3;
    print-color-adjust: exact;
  }
  figure {
    flex: none;
    display: grid;
    grid-template-columns: minmax(0, max-content);
    justify-items: center;
    align-content: start;
    max-inline-size: 100%;
  }
  /* An element a line: broken anywhere else it would be another code. */
  .hri {
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .hri span {
    display: block;
  }
  .facts {
    flex: 1 1 38mm;
    display: grid;
    align-content: start;
    gap: 0.5mm;
    min-inline-size: 0;
    padding-block-start: 1mm;
  }
  .name {
    font-size: 1.15em;
    font-weight: 700;
  }
  dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.4em;
  }
  dt::after {
    content: ':';
  }
  dd,
  .code {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .line {
    display: flex;
    gap: 0.4em;
  }
  .sample {
    padding: 0 1mm;
    border: 1px solid;
    font-weight: 700;
  }
`;
