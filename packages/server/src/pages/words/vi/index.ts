export { keep, scan, view } from './beside.ts';
export { lot } from './lot.ts';
export { page } from './page.ts';
