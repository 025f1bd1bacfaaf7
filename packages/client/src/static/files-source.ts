import {
  portalSchema,
  SourceError,
  traceIssuerSchema,
  type Lot,
  type LotRef,
  type Portal,
  type StorefrontSource,
  type TraceIssuer,
} from '@nongsan/core';
import { malformed } from '../http/malformed.ts';
import { parse } from '../http/parse.ts';
import { orderingElsewhere } from './elsewhere.ts';
import { availability, lots, products, stores } from './kinds.ts';
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
    issuers: (asked) => readIssuers(library, asked?.signal),
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
    lot: (ref, asked) => readLot(library, ref, asked?.signal),
    ...orderingElsewhere,
  };
}

type Signal = AbortSignal | undefined;

async function readPortal(library: Library, signal: Signal): Promise<Portal> {
  const { content, where } = await library.catalogue(signal);
  return parse(portalSchema, content.portal, where, 'portal');
}

/** All or nothing: with an issuer left out, its genuine labels would look like forgeries. */
async function readIssuers(library: Library, signal: Signal): Promise<readonly TraceIssuer[]> {
  const { content, where } = await library.catalogue(signal);
  if (!Array.isArray(content.issuers)) throw malformed(where, 'issuers: no list');
  return content.issuers.map((issuer: unknown, index) => parse(traceIssuerSchema, issuer, where, `issuers[${index}]`));
}

async function readLot(library: Library, ref: LotRef, signal: Signal): Promise<Lot> {
  const code = typeof ref === 'string' ? ref : `${ref.gtin.padStart(14, '0')}/${ref.lot}`;
  const found = (await library.directory(signal)).lots.get(code);
  if (found === undefined)
    throw new SourceError(
      'unknown-lot',
      `The files of this portal state nothing about the lot ${JSON.stringify(code)}.`,
    );
  return library.one(lots, found, signal);
}
