export type { StaticSourceOptions } from './options.ts';
export { createStaticSource } from './static-source.ts';
