import { css } from 'lit';

/** Colours of the trace statuses, for `.status` and its icon inside `.valid`, `.expired` … */
export const traceStatusStyles = css`
  .status {
    font-weight: 600;
  }
  .valid > svg,
  .valid .status {
    color: var(--_good);
  }
  .expired > svg,
  .suspended > svg,
  .expired .status,
  .suspended .status {
    color: var(--_caution);
  }
  .revoked > svg,
  .revoked .status {
    color: var(--_bad);
  }
`;
