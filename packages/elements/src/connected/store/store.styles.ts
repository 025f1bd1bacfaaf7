import { css } from 'lit';

export const storeStyles = css`
  :host {
    container-type: inline-size;
  }
  /* As high as a window: what stands below is not seen before it has its place. */
  .waiting {
    min-block-size: 100vh;
  }
  .store {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
  }
  .head {
    display: grid;
    gap: 16px;
  }
  .cover {
    --nongsan-picture-ratio: 16 / 9;
    position: relative;
  }
  .cover nongsan-picture {
    overflow: clip;
    border-radius: var(--_radius);
  }
  .cover figcaption {
    position: absolute;
    inset-block-end: 8px;
    inset-inline-start: 8px;
    padding: 2px 8px;
    border-radius: var(--_control-radius);
    background: var(--_surface);
  }
  .intro {
    display: grid;
    align-content: center;
    gap: 8px;
    min-inline-size: 0;
  }
  .kind {
    font-weight: 600;
  }
  .name {
    font-size: 1.375em;
  }
  .kind + .name {
    margin-block-start: -4px;
  }
  .line {
    display: flex;
    gap: 8px;
  }
  .line svg {
    margin-block-start: 0.15em;
  }
  .verified svg {
    color: var(--_good);
  }
  .reach {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding-block-start: 8px;
  }
  .reach .button {
    flex: 1 1 auto;
  }
  .words {
    display: grid;
    gap: 24px;
  }
  .words:not(:has(*)) {
    display: none;
  }
  h3 {
    margin-block-end: 8px;
    font-size: 1.125em;
  }
  .text {
    max-inline-size: 66ch;
    white-space: pre-line;
  }
  .count {
    margin-inline-start: 4px;
    font-size: 0.8125em;
    font-weight: 400;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 240px), 1fr));
    gap: 16px;
  }
  .cards li {
    min-inline-size: 0;
  }
  .cards nongsan-product-card {
    block-size: 100%;
  }
  .more {
    display: flex;
    min-inline-size: min(100%, 280px);
    margin: 16px auto 0;
  }
  .goods .failure,
  .goods .small {
    margin-block-start: 16px;
  }
  .contact dl > div {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 5fr);
    gap: 0 12px;
    padding-block: 8px;
    border-block-start: 1px solid var(--_line);
  }
  .contact a {
    display: inline-block;
    overflow-wrap: anywhere;
    min-block-size: 24px;
  }
  .disclosures {
    display: grid;
    gap: 8px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }
  .sample {
    padding: 8px 12px;
    border: 1px dashed var(--_edge);
    border-radius: var(--_control-radius);
  }
  .skeleton.block {
    inline-size: 100%;
    block-size: 96px;
  }
  @media print {
    .cover {
      max-inline-size: 16cm;
    }
    .contact a[href^='http']::after {
      content: ' (' attr(href) ')';
    }
  }
  @container (max-width: 299px) {
    .contact dl > div {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @container (min-width: 720px) {
    .contact dl > div {
      grid-template-columns: 160px minmax(0, 1fr);
    }
    .store {
      gap: 32px;
    }
    .head {
      grid-template-columns: minmax(0, 7fr) minmax(0, 5fr);
      gap: 32px;
    }
    .name {
      font-size: 1.75em;
    }
    .reach .button {
      flex: none;
    }
    .words:has(section + section) {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 32px;
    }
  }
`;
