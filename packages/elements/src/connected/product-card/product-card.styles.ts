import { css } from 'lit';

export const productCardStyles = css`
  :host {
    container-type: inline-size;
  }
  .card {
    display: grid;
    grid-template: auto 1fr / minmax(0, 1fr);
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
    text-decoration: none;
  }
  /* On the picture, but heard after the name; a press on it goes through to the picture's link. */
  .notices {
    position: absolute;
    pointer-events: none;
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
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    gap: 8px;
    min-inline-size: 0;
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
    display: flex;
    flex: 1;
    flex-direction: column;
    align-items: flex-start;
    gap: 8px;
    inline-size: 100%;
  }
  .foot nongsan-price {
    margin-block-end: auto;
    font-size: 1.125em;
  }
  /* As high as what will stand there, with a gap to the line above. */
  .people .skeleton {
    align-self: start;
    margin-block: 0.125em;
    line-height: 1.2;
  }
  .skeleton.price {
    margin-block: 0.2em;
    font-size: 1.125em;
  }
  .skeleton.trace {
    inline-size: 75%;
    block-size: 48px;
  }
  .body > .skeleton {
    margin-block: 2px;
  }
  .skeleton.bar {
    inline-size: 100%;
    block-size: 44px;
  }
  /* A tile on its way is as high as most. */
  @container (min-width: 260px) and (max-width: 519px) {
    .waiting .card {
      min-block-size: 500px;
    }
  }
  /* In a column of text: the picture stands beside everything. */
  @container (min-width: 520px) {
    .card {
      grid-template: 1fr / minmax(0, 2fr) minmax(0, 3fr);
      --nongsan-picture-ratio: auto;
    }
    .media nongsan-picture {
      position: absolute;
      inset: 0;
    }
  }
  /* A sidebar: the picture stands left of the names, everything else below both. */
  @container (max-width: 259px) {
    .card {
      grid-template: auto auto 1fr / 72px minmax(0, 1fr);
      column-gap: 12px;
      padding: 12px;
    }
    .media {
      --nongsan-picture-ratio: 1;
    }
    .media nongsan-picture {
      overflow: clip;
      border-radius: var(--_control-radius);
    }
    .body {
      display: contents;
    }
    .notices {
      position: static;
      margin-block-start: 4px;
    }
    .notice {
      padding-inline: 4px;
    }
    .head ~ * {
      grid-column: 1 / -1;
      margin-block-start: 8px;
    }
  }
  @media print {
    .card {
      break-inside: avoid;
    }
    .name a {
      -webkit-line-clamp: none;
    }
  }
`;
