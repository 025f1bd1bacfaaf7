import { css } from 'lit';

/** A line with its picture, as the cart, the checkout and the order show it. */
export const lineStyles = css`
  .line {
    display: grid;
    grid-template-columns: 72px minmax(0, 1fr);
    gap: 8px 12px;
    align-items: start;
  }
  .line .media {
    grid-row: 1;
    display: block;
    overflow: clip;
    border-radius: var(--_control-radius);
    --nongsan-picture-ratio: 1;
  }
  /* A long sum goes under the name instead of narrowing it. */
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 12px;
  }
  .top .what {
    flex: 1 1 140px;
  }
  .what {
    display: grid;
    align-content: start;
    gap: 2px;
    min-inline-size: 0;
  }
  .line .name {
    color: inherit;
    font-weight: 600;
    line-height: 1.4;
    text-decoration: none;
  }
  .line a.name:hover {
    text-decoration: underline;
  }
  .unit {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .sum {
    font-weight: 600;
    line-height: 1.4;
    margin-inline-start: auto;
    text-align: end;
    transition: opacity 140ms ease-out;
  }
  .busy .sum {
    opacity: 0.45;
  }
  .issue {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-inline-start: 3px solid var(--_caution);
    border-radius: var(--_control-radius);
  }
  .issue p {
    display: flex;
    flex: 1 1 12em;
    gap: 8px;
    font-weight: 600;
  }
  .issue svg {
    margin-block-start: 0.15em;
    color: var(--_caution);
  }
`;
