import type { HttpSourceOptions } from './options.ts';
import type { RetryPolicy } from './retry-policy.ts';

/** The options with their defaults: what every request of one source shares. */
export interface Connection {
  readonly fetch: typeof fetch;
  readonly timeout: number;
  readonly retry: Partial<RetryPolicy>;
  readonly api: string;
  readonly key: string;
}

export const connect = ({ api, key, fetch: send, timeout = 15_000, retry = {} }: HttpSourceOptions): Connection => ({
  api: api.replace(/\/+$/, ''),
  key,
  fetch: send ?? ((...request) => fetch(...request)),
  timeout,
  retry,
});

type Query = Readonly<Record<string, string | number | undefined>>;

/** One operation of the contract, with what it is filled with. */
export interface Target {
  /** Method and path as the contract writes them, `GET /v1/carts/{cart}`: identifiers that are secrets stay out of messages. */
  readonly operation: string;
  /** Values for the path's `{names}`, in their order. */
  readonly path?: readonly string[];
  readonly query?: Query;
  /** The one field of a body, where servers of an older contract refuse it: they get the change without it. */
  readonly newer?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The address to ask. The key goes into the query, so that a read needs no header and the browser asks no permission first. */
export function addressOf({ api, key }: Connection, { operation, path = [], query = {} }: Target): string {
  const values = path.values();
  const filled = operation
    .slice(operation.indexOf('/'))
    .replace(/\{\w+\}/g, () => encodeURIComponent(values.next().value ?? ''));
  const search = Object.entries({ key, ...query }).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${encodeURIComponent(value).replaceAll('%2C', ',')}`,
  );
  return `${api}${filled}?${search.join('&')}`;
}

/** What a message calls an operation: method and address, without key and identifiers. */
export const nameOf = ({ api }: Connection, { operation }: Target): string => operation.replace('/', `${api}/`);
