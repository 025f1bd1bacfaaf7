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
    .keep {
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
