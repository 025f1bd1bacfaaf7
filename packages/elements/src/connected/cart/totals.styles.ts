import { css } from 'lit';

export const totalsStyles = css`
  .sums,
  .grand {
    display: grid;
    gap: 4px;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    column-gap: 16px;
  }
  .row dd {
    margin-inline-start: auto;
  }
  .sums {
    color: var(--_muted);
    font-size: 0.875em;
  }
  .row.last {
    color: var(--_text);
    font-weight: 600;
  }
  .row.total {
    align-items: baseline;
    font-weight: 700;
  }
  .row.total dd {
    font-size: 1.375em;
    line-height: 1.3;
  }
`;
