export { problemCodes, type RenderProblem } from './page/problems.ts';
export { renderPage, type RenderedPage, type RenderPageOptions } from './page/render-page.ts';
export type { PortalTag } from './page/wanted-tag.ts';
export type { SheetFile } from './render/sheets.ts';
export { productJsonLd } from './json-ld/product.ts';
export { storeJsonLd } from './json-ld/store.ts';
