import { portalSchema, type Portal, type StorefrontSource } from '@nongsan/core';
import { load } from '../http/load.ts';
import { parse } from '../http/parse.ts';
import { orderingElsewhere } from './elsewhere.ts';
import { availability, products, stores } from './kinds.ts';
import { Library } from './library.ts';
import { listProducts } from './list.ts';
import type { StaticSourceOptions } from './options.ts';
import { PortalFiles } from './portal-files.ts';

/**
 * The work behind `createStaticSource`, loaded with its first call.
 *
 * @throws TypeError when `src` is no address
 */
export function openFilesSource(options: StaticSourceOptions): StorefrontSource {
  const library = new Library(new PortalFiles(options));
  return {
    portal: (asked) => readPortal(library, asked?.signal),
    issuers: async (asked) => (await load(import('./trace-files.ts'))).readIssuers(library, asked?.signal),
    products: async (refs, asked) => {
      const { products: known } = await library.catalogue(asked?.signal);
      return library.many(products, refs, (ref) => known.get(ref), asked?.signal);
    },
    stores: async (refs, asked) => {
      const { stores: known } = await library.catalogue(asked?.signal);
      return library.many(stores, refs, (ref) => known.get(ref), asked?.signal);
    },
    availability: async (variants, asked) => {
      await library.catalogue(asked?.signal);
      return library.many(availability, variants, (ref) => library.locateVariant(ref, asked?.signal), asked?.signal);
    },
    listProducts: (query, asked) => listProducts(library, query, asked?.signal),
    lot: async (ref, asked) => (await load(import('./trace-files.ts'))).readLot(library, ref, asked?.signal),
    ...orderingElsewhere,
  };
}

async function readPortal(library: Library, signal: AbortSignal | undefined): Promise<Portal> {
  const { content, where } = await library.catalogue(signal);
  return parse(portalSchema, content.portal, where, 'portal');
}
