import { css } from 'lit';

export const traceBadgeStyles = css`
  :host {
    display: inline-block;
    max-inline-size: 100%;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 28px;
    color: inherit;
    font-size: 0.8125em;
    line-height: 1.35;
    text-decoration: none;
  }
  .badge:hover .code {
    text-decoration: underline;
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
  .status {
    font-weight: 600;
  }
  .valid svg,
  .valid .status {
    color: var(--_good);
  }
  .expired svg,
  .suspended svg,
  .expired .status,
  .suspended .status {
    color: var(--_caution);
  }
  .revoked svg,
  .revoked .status {
    color: var(--_bad);
  }
`;
