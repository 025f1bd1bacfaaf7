export { icon } from './icon.ts';
export * from './paths.ts';
