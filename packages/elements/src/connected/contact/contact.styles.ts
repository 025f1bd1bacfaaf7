import { css } from 'lit';

export const contactStyles = css`
  :host {
    container-type: inline-size;
    inline-size: 100%;
  }
  .ways {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 192px), 1fr));
    gap: 8px;
  }
  .ask {
    margin-block-end: 4px;
    color: var(--_muted);
    font-size: 0.875em;
  }
  .more {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 16px;
    margin-block-start: 4px;
    font-size: 0.875em;
  }
  .more a,
  .outlets a {
    display: inline-block;
    padding-block: 12px;
  }
  .outlets {
    margin-block-start: 8px;
    font-size: 0.875em;
  }
  .outlets p {
    font-weight: 600;
  }
  .outlets li + li {
    margin-block-start: 4px;
  }
  .outlets .where {
    color: var(--_muted);
  }
`;
