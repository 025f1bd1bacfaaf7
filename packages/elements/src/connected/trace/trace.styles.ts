import { css } from 'lit';

export const traceStyles = css`
  :host {
    container-type: inline-size;
  }
  .waiting {
    min-block-size: 100vh;
  }
  .trace {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    overflow-wrap: anywhere;
  }
  .recall {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 12px;
    padding: 16px;
    border: 3px solid var(--_bad);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .recall svg {
    inline-size: 28px;
    block-size: 28px;
    color: var(--_bad);
  }
  .recall .sentence {
    color: var(--_bad);
    font-size: 1.375em;
    font-weight: 700;
    line-height: 1.35;
  }
  .recall ol,
  .section > ol:not(.steps) {
    padding-inline-start: 20px;
    list-style: decimal;
  }
  .recall ol {
    margin-block-start: 8px;
  }
  .head {
    display: grid;
    gap: 16px;
  }
  .cover nongsan-picture {
    overflow: clip;
    border-radius: var(--_radius);
  }
  .intro,
  .section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
    gap: 8px;
    min-inline-size: 0;
  }
  .people {
    display: grid;
  }
  .name {
    font-size: 1.375em;
  }
  h3 {
    font-size: 1.125em;
  }
  .line,
  .note,
  .bad,
  .missing {
    display: flex;
    gap: 8px;
  }
  .line svg,
  .note svg,
  .bad svg,
  .missing svg {
    flex: none;
    margin-block-start: 0.15em;
  }
  .bad {
    color: var(--_bad);
    font-weight: 600;
  }
  .missing {
    color: var(--_caution);
    font-weight: 600;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .place {
    display: grid;
    gap: 12px;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .place figcaption {
    display: grid;
  }
  .maps {
    display: flex;
    justify-content: space-evenly;
    gap: 12px;
  }
  .maps svg {
    flex: 0 1 240px;
    inline-size: 50%;
    block-size: auto;
    aspect-ratio: 62 / 78;
    fill: none;
    stroke-linecap: round;
  }
  .maps path {
    stroke-width: 0.72;
  }
  .maps .land {
    stroke: var(--_edge);
    stroke-dasharray: 0 1;
    opacity: 0.7;
  }
  .maps .islands {
    stroke: var(--_edge);
    stroke-width: 1.8;
  }
  .maps .own,
  .maps .near {
    stroke: var(--_accent);
  }
  .maps .near {
    stroke-width: 1.7;
    opacity: 0.55;
  }
  .maps .spot,
  .maps .ring {
    stroke: var(--_bad);
  }
  .maps .spot {
    stroke-width: 1.8;
  }
  .maps .spot.large {
    stroke-width: 3.4;
  }
  .maps .ring {
    stroke-width: 0.7;
  }
  .maps text {
    fill: var(--_muted);
    font-size: 5.8px;
  }
  .steps li {
    position: relative;
    padding: 0 0 16px 24px;
    border-inline-start: 2px solid var(--_line);
    margin-inline-start: 4px;
  }
  .steps li:last-child {
    border-color: transparent;
    padding-block-end: 0;
  }
  .steps li::before {
    content: '';
    position: absolute;
    inset-inline-start: -7px;
    inset-block-start: 4px;
    inline-size: 12px;
    block-size: 12px;
    border: 3px solid var(--_accent);
    border-radius: 99px;
    background: var(--_surface);
  }
  .steps .own::before {
    background: var(--_accent);
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(112px, 2fr) minmax(0, 3fr);
    gap: 0 12px;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }
  dt {
    color: var(--_muted);
  }
  dd {
    min-inline-size: 0;
  }
  .story p {
    white-space: pre-line;
  }
  @container (inline-size > 560px) {
    .head {
      grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
      align-items: start;
    }
    .maps text {
      font-size: 3.8px;
    }
  }
  @media (forced-colors: active) {
    .maps .own,
    .maps .near {
      stroke: LinkText;
    }
  }
  @media print {
    .actions {
      display: none;
    }
    .head,
    .place,
    .steps li,
    dl > div {
      break-inside: avoid;
    }
  }
`;
