import { css } from 'lit';

export const productCardStyles = css`
  :host {
    container-type: inline-size;
  }
  .card {
    display: grid;
    grid-template-rows: auto 1fr;
    block-size: 100%;
    overflow: clip;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .media {
    position: relative;
    display: block;
    color: inherit;
  }
  .notices {
    position: absolute;
    inset-block-start: 8px;
    inset-inline: 8px;
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  .notice {
    padding: 2px 8px;
    border: 1px solid var(--_line);
    border-radius: var(--_control-radius);
    background: var(--_surface);
    font-size: 0.8125em;
    font-weight: 600;
  }
  .body {
    display: grid;
    grid-template-rows: auto auto auto 1fr;
    align-content: start;
    gap: 4px;
    padding: 12px 16px 16px;
  }
  .people {
    display: flex;
    flex-direction: column;
    color: var(--_muted);
    font-size: 0.8125em;
    line-height: 1.45;
  }
  .people a {
    color: inherit;
    font-weight: 600;
    text-decoration: none;
  }
  .people a:hover,
  .name a:hover {
    text-decoration: underline;
  }
  .name {
    font-size: 1.125em;
  }
  .name a {
    display: -webkit-box;
    overflow: clip;
    padding-block: 1px;
    color: inherit;
    text-decoration: none;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .foot {
    display: grid;
    align-content: end;
    justify-items: start;
    gap: 8px;
    margin-block-start: 8px;
  }
  .foot nongsan-price {
    font-size: 1.125em;
  }
  .skeleton.bar {
    inline-size: 100%;
    block-size: 44px;
  }
  @container (max-width: 279px) {
    .card {
      grid-template: auto / 80px 1fr;
    }
    .media {
      --nongsan-picture-ratio: 1;
    }
    .notices {
      position: static;
      padding: 4px;
    }
    .notice {
      padding-inline: 4px;
    }
    .body {
      padding: 8px 12px 12px;
    }
  }
`;
