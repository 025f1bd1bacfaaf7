/** What a renderer on a server needs beside the elements: for `@nongsan/ssr`, not for pages. */
export { chooseLocale, loadTranslate } from './i18n/index.ts';
export { tagText, type Snapshot, type SnapshotCollection } from './internal/hydration/snapshot.ts';
export { handed, type PortalHandle } from './internal/portal-handle.ts';
export { CartStore, Catalog, listKey, lotKey, only, sourceFailure } from './store/index.ts';
