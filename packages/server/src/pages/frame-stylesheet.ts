import { createHash } from 'node:crypto';

/**
 * The sheet of the pages inside frames. The page around shows through, and nothing here depends on the frame's height:
 * that follows the content.
 */
export const frameStylesheet = `
body {
  display: flow-root; margin: 0; padding: 4px;
  font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  overflow-wrap: anywhere;
}
/* The page around has made room for everything. */
.fitted { overflow: hidden; }
nongsan-portal { display: block; }
#cart { margin-block-start: 24px; padding-block-start: 24px; border-block-start: 1px solid color-mix(in oklab, CanvasText 14%, Canvas); }
nongsan-product:not(:defined), nongsan-product-card:not(:defined), nongsan-store:not(:defined) { display: block; padding: 24px; }
`;

const digest = createHash('sha256').update(frameStylesheet).digest('hex').slice(0, 8);

/** Holds the sheet's hash, so it may be kept for ever. */
export const frameStylesheetPath = `/pages/frame.${digest}.css`;
