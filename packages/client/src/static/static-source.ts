import { uniformSource, type StorefrontSource } from '@nongsan/core';
import { load } from '../http/load.ts';
import type { StaticSourceOptions } from './options.ts';

/**
 * A portal of static files (`nongsan export` writes them): no server, no key. Nothing is loaded or fetched before the first
 * call; a file that has come is kept as long as the source.
 *
 * Goods are ordered by `contact`: carts and orders reject with `ordering-elsewhere`.
 */
export function createStaticSource(options: StaticSourceOptions): StorefrontSource {
  let opened: StorefrontSource | undefined;
  const source = uniformSource(async (method, asked) => {
    const { openFilesSource } = await load(import('./files-source.ts'));
    opened ??= openFilesSource(options);
    return (opened[method] as (...asked: readonly unknown[]) => Promise<unknown>)(...asked);
  });
  return { ...source, ordering: 'contact' };
}
