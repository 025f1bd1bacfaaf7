import type { HttpSourceOptions } from '../http/options.ts';

export interface StaticSourceOptions extends Pick<HttpSourceOptions, 'fetch' | 'timeout' | 'retry'> {
  /** Address of `portal.json`; in a browser it may be relative to the page. */
  readonly src: string;
}
