import { createHttpSource } from '@nongsan/client';
import type { StorefrontSource } from '@nongsan/core';

/** How the network behaves in a story: the real portal, one that never answers, one that cannot be reached. */
export type Network = 'real' | 'silent' | 'broken';

/** Site of the Thái Nguyên portal in the sample. */
export const thaiNguyen = 'pk_demo_thainguyen';

/** Requests of each source that are on their way. */
const traffic = new WeakMap<StorefrontSource, { count: number }>();

/** Is nothing on its way that a source has asked for? What a silent network swallowed does not count. */
export const isQuiet = (source: StorefrontSource): boolean => (traffic.get(source)?.count ?? 0) === 0;

const silence: typeof fetch = () => new Promise(() => undefined);
const outage: typeof fetch = () => Promise.reject(new TypeError('The network of this story is down'));

/** Longest delay that timers know, so that a silent network stays silent. */
const never = 2 ** 31 - 1;

/** What a story changes in the real answers: a state that the sample cannot be brought into. */
export type Adapt = (source: StorefrontSource) => StorefrontSource;

function countedSource(api: string, key: string, adapt: Adapt): StorefrontSource {
  const open = { count: 0 };
  const counted: typeof fetch = (...request) => {
    open.count += 1;
    return fetch(...request).finally(() => (open.count -= 1));
  };
  const source = adapt(createHttpSource({ api, key, fetch: counted }));
  traffic.set(source, open);
  return source;
}

/** The HTTP source of a story: the real client, asking the real server app unless the story's network fails. */
export function storySource(network: Network, key: string, adapt: Adapt = (source) => source): StorefrontSource {
  const api = import.meta.env.NONGSAN_API;
  switch (network) {
    case 'real':
      return countedSource(api, key, adapt);
    case 'silent':
      return createHttpSource({ api, key, fetch: silence, timeout: never });
    case 'broken':
      return createHttpSource({ api, key, fetch: outage, retry: { limit: 0 } });
  }
}
