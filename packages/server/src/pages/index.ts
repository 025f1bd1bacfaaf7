export { mountPages } from './mount-pages.ts';
export { createPortalApp, type PortalAppOptions } from './portal-app.ts';
