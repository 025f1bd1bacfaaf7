export { createHttpSource } from './http/http-source.ts';
export type { HttpSourceOptions } from './http/options.ts';
export type { RetryPolicy } from './http/retry-policy.ts';
