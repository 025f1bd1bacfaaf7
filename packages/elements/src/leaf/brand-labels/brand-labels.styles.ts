import { css } from 'lit';

export const brandLabelsStyles = css`
  .title {
    margin-block-end: 8px;
  }
  .labels {
    display: flex;
    flex-wrap: wrap;
    gap: 12px 24px;
  }
  li {
    flex: 1 1 240px;
    min-inline-size: 0;
    padding-inline-start: 12px;
    border-inline-start: 2px solid var(--_line);
  }
  .name {
    font-weight: 650;
  }
`;
