import { traceIssuerSchema, type TraceIssuer } from '@nongsan/core';
import { nameOf, type Connection, type Target } from './connection.ts';
import { get } from './get.ts';
import { malformed } from './malformed.ts';
import { parse } from './parse.ts';

/** All or nothing: with an issuer left out, its genuine labels would look like forgeries. */
export async function readIssuers(connection: Connection, signal?: AbortSignal): Promise<readonly TraceIssuer[]> {
  const target: Target = { operation: 'GET /v1/trace/issuers' };
  const where = nameOf(connection, target);
  const { issuers } = Object(await get(connection, target, signal)) as { readonly issuers?: unknown };
  if (!Array.isArray(issuers)) throw malformed(where, 'issuers: no list');
  return issuers.map((issuer: unknown, index) => parse(traceIssuerSchema, issuer, where, `issuers[${index}]`));
}
