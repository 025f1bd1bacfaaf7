/** Lines of the icons, drawn on a 20 px grid. */
export const basketPath =
  'M3 8h14l-1.4 7.6a1.5 1.5 0 0 1-1.5 1.2H5.9a1.5 1.5 0 0 1-1.5-1.2L3 8Zm3.5 0L9 3m4.5 5L11 3M8 11.2v2.6m4-2.6v2.6';
export const checkPath = 'm4.5 10.5 3.6 3.6 7.4-8';
export const cautionPath = 'M10 3.2 17.5 16.5h-15L10 3.2Zm0 5v3.6m0 2.3v.1';
export const blockedPath = 'M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4ZM5 5l10 10';
export const unknownPath =
  'M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4Zm-2-9a2 2 0 1 1 3 1.8c-.7.4-1 .8-1 1.5m0 2.2v.1';
export const pinPath =
  'M10 17.5c3.4-3.5 5.2-6.2 5.2-8.6a5.2 5.2 0 0 0-10.4 0c0 2.4 1.8 5.1 5.2 8.6Zm0-6.6a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z';
export const leafPath = 'M4 16c0-7 4-11.5 12.5-12C17 12 12.8 16.2 6.5 15.5M4 17.2c1.4-4 4-6.6 7.6-8';
export const minusPath = 'M4.5 10h11';
export const plusPath = 'M4.5 10h11M10 4.5v11';
export const closePath = 'm5 5 10 10M15 5 5 15';
export const phonePath =
  'M6.2 3.2 4 4.4c-.6.3-.9 1-.8 1.7 1 5.6 5.1 9.7 10.7 10.7.7.1 1.4-.2 1.7-.8l1.2-2.2-3.6-2.3-1.6 1.6c-2-.9-3.8-2.7-4.7-4.7l1.6-1.6-2.3-3.6Z';
export const clockPath = 'M10 17.2a7.2 7.2 0 1 0 0-14.4 7.2 7.2 0 0 0 0 14.4ZM10 6v4.2l2.8 1.8';
export const arrowPath = 'M4 10h12m-4.5-4.5L16 10l-4.5 4.5';
export const trashPath = 'M4 6h12M8 6V4h4v2m-6.5 0 .6 9.6c0 .6.5 1 1 1h5.8c.5 0 1-.4 1-1L14.5 6M8.5 9v4.5m3-4.5v4.5';
export const copyPath =
  'M7.5 7.5V4.2c0-.4.3-.7.7-.7h7.6c.4 0 .7.3.7.7v7.6c0 .4-.3.7-.7.7h-3.3M4.2 7.5h7.6c.4 0 .7.3.7.7v7.6c0 .4-.3.7-.7.7H4.2a.7.7 0 0 1-.7-.7V8.2c0-.4.3-.7.7-.7Z';
export const cameraPath = 'M3 6.6h3l1.2-2h5.6l1.2 2h3v9H3v-9Zm7 7a2.6 2.6 0 1 0 0-5.2 2.6 2.6 0 0 0 0 5.2Z';
export const imagePath = 'M3 4h14v12H3V4Zm0 9.5 4-4 3.5 3.5 2.5-2.5 4 4M12.5 8v.1';
export const torchPath = 'M6.5 3h7v2.6l-1.8 2.2V17H8.3V7.8L6.5 5.6V3Zm3.5 7.4v1.2';
