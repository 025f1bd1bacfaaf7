import {
  lotDossierSchema,
  SourceError,
  traceIssuerSchema,
  type Lot,
  type LotRef,
  type TraceIssuer,
} from '@nongsan/core';
import { malformed } from '../http/malformed.ts';
import { parse } from '../http/parse.ts';
import type { Kind, Library } from './library.ts';

const lots: Kind<Lot> = { list: 'lots', name: 'id', schema: lotDossierSchema, unknown: 'unknown-lot' };

/** All or nothing: with an issuer left out, its genuine labels would look like forgeries. */
export async function readIssuers(library: Library, signal: AbortSignal | undefined): Promise<readonly TraceIssuer[]> {
  const { content, where } = await library.catalogue(signal);
  if (!Array.isArray(content.issuers)) throw malformed(where, 'issuers: no list');
  return content.issuers.map((issuer: unknown, index) => parse(traceIssuerSchema, issuer, where, `issuers[${index}]`));
}

export async function readLot(library: Library, ref: LotRef, signal: AbortSignal | undefined): Promise<Lot> {
  const code = typeof ref === 'string' ? ref : `${ref.gtin.padStart(14, '0')}/${ref.lot}`;
  const found = (await library.directory(signal)).lots.get(code);
  if (found === undefined)
    throw new SourceError(
      'unknown-lot',
      `The files of this portal state nothing about the lot ${JSON.stringify(code)}.`,
    );
  return library.one(lots, found, signal);
}
