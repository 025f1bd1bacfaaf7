import { css } from 'lit';

export const orderStyles = css`
  /* As high as a window: what stands below is not seen before it has its place. */
  .waiting {
    min-block-size: 100vh;
  }
  .order {
    display: grid;
    gap: 24px;
    max-inline-size: 720px;
  }
  .heading {
    font-size: 1.375em;
  }
  .heading:focus {
    outline: none;
  }
  h3 {
    font-size: 1.125em;
  }
  h3 a {
    color: inherit;
  }
  h4 {
    margin: 0;
    font-size: 1em;
  }
  .part {
    display: grid;
    gap: 16px;
    padding-block-start: 24px;
    border-block-start: 1px solid var(--_line);
  }
  .part.facts {
    grid-template-columns: repeat(auto-fit, minmax(220px, 1fr));
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    justify-content: space-between;
    gap: 8px 16px;
  }
  .state {
    display: flex;
    gap: 8px;
    font-weight: 600;
  }
  .state svg {
    margin-block-start: 0.12em;
  }
  .state.good {
    color: var(--_good);
  }
  .state.bad {
    color: var(--_bad);
  }
  .fresh {
    display: flex;
    gap: 8px;
    margin-block-start: 4px;
    font-variant-numeric: tabular-nums;
  }
  .fresh svg {
    flex: none;
    margin-block-start: 0.12em;
  }
  .fresh.good {
    color: var(--_good);
  }
  .fresh.bad {
    color: var(--_bad);
    font-weight: 600;
  }
  .facts.ways {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(160px, 1fr));
    gap: 8px 16px;
    margin: 0;
  }
  .facts.ways dd {
    margin: 0;
  }
  .code {
    font-weight: 600;
    user-select: all;
  }
  .timeline,
  .road,
  .found,
  .left {
    display: grid;
    gap: 8px;
    margin: 8px 0 0;
    padding: 0;
    list-style: none;
  }
  .timeline li {
    position: relative;
    display: grid;
    padding-inline-start: 24px;
  }
  .timeline li::before {
    position: absolute;
    inset-block-start: 0.45em;
    inset-inline-start: 4px;
    inline-size: 8px;
    block-size: 8px;
    border: 1.5px solid var(--_edge);
    border-radius: 99px;
    content: '';
  }
  .timeline li:not(:last-child)::after {
    position: absolute;
    inset-block: calc(0.45em + 14px) -4px;
    inset-inline-start: 8.5px;
    border-inline-start: 1.5px solid var(--_line);
    content: '';
  }
  .timeline li:last-child::before {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .timeline li:last-child .step {
    font-weight: 600;
  }
  summary {
    min-block-size: 44px;
    padding-block: 12px;
    cursor: pointer;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
  }
  /* Without a frame of its own the words stand on the edge of what is above them. */
  .ways > .quiet {
    margin-inline-start: -16px;
    text-align: start;
  }
  .deeds,
  .outcome,
  .question,
  .recovery,
  .recover {
    display: grid;
    gap: 16px;
    justify-items: start;
  }
  .outcome:focus,
  .strong:focus {
    outline: none;
  }
  .outcome .bad {
    display: flex;
    gap: 8px;
    color: var(--_bad);
  }
  .question {
    inline-size: 100%;
    padding: 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .question .field,
  .recover .field {
    inline-size: min(100%, 360px);
  }
  .strong {
    font-weight: 600;
  }
  .recovery {
    max-inline-size: 720px;
    margin-block-start: 24px;
  }
  .found a {
    display: inline-flex;
    align-items: center;
    min-block-size: 44px;
  }
  .lines,
  .payments {
    display: grid;
    gap: 16px;
  }
  .payments {
    gap: 32px;
  }
  .payments li {
    display: grid;
    gap: 8px;
  }
  nongsan-transfer {
    margin-block-start: 8px;
  }
  h3 + .state {
    margin-block-start: 4px;
  }
  /* A number stays in one piece where it has the room; what a portal wrote in its place may break. */
  .facts .nums {
    display: inline-block;
    white-space: normal;
  }
  .facts dt {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .note {
    white-space: pre-line;
  }
  .demo {
    display: flex;
    gap: 8px;
    padding: 8px 12px;
    border-radius: var(--_control-radius);
    background: var(--_soft);
    font-weight: 600;
  }
  .demo svg {
    margin-block-start: 0.15em;
  }
  .keep {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .keep p {
    flex: 1 1 240px;
  }
  .bone {
    inline-size: 100%;
    block-size: 120px;
  }
  @media print {
    .keep,
    .deeds,
    .question,
    div.ways {
      display: none;
    }
    h3 a::after {
      content: ' (' attr(href) ')';
      font-size: 0.8125em;
      font-weight: 400;
    }
    .part {
      break-inside: avoid;
    }
  }
`;
