export { createHttpSource } from './http/http-source.ts';
export type { HttpSourceOptions } from './http/options.ts';
export { readLotEvents } from './http/lot-events.ts';
export type { RetryPolicy } from './http/retry-policy.ts';
export type { StaticSourceOptions } from './static/options.ts';
export { createStaticSource } from './static/static-source.ts';
