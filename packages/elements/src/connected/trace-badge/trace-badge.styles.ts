import { css } from 'lit';

export const traceBadgeStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }
  :host([variant='card']) {
    display: block;
  }
  .badge {
    display: flex;
    align-items: start;
    gap: 4px;
    min-block-size: 43px;
    padding-block: 4px;
    font-size: 0.8125em;
    line-height: 1.35;
    text-decoration: none;
  }
  .badge:hover .code {
    text-decoration: underline;
  }
  .badge.skeleton {
    min-inline-size: 140px;
  }
  .card.skeleton {
    display: block;
    min-block-size: 100vh;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    column-gap: 8px;
  }
  .code {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  /* Beside a price there is room for the first of them: the others are said, and shown by what the badge opens. */
  @container (max-width: 719px) {
    .muted ~ .muted {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
  /* The same where nothing around the badge measures its room. */
  @media (max-width: 719px) {
    .muted ~ .muted {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      margin: -1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  }
`;
