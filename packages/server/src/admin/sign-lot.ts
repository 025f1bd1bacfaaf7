import { TraceError, type TraceStatement } from '@nongsan/core/trace';
import type { TraceKey } from '@nongsan/core';
import type { Transaction } from '../database/index.ts';
import { ProblemError } from '../problems/index.ts';
import type { SignedLot, TraceSigner } from '../trace/index.ts';
import type { Actor } from './actor.ts';
import { fault, requireNone } from './fault.ts';
import type { LotState } from './lot-state.ts';

/** Who signs for a portal: its name in signatures, and the one that people read. */
export interface LotIssuer {
  readonly id: string;
  readonly name: string;
  readonly signer: TraceSigner;
}

/**
 * The issuer of a portal whose published keys hold the one that signs. A statement that no page could check is not made.
 *
 * @throws ProblemError `cannot-sign`
 */
export async function issuerOf(
  transaction: Transaction,
  portal: string,
  signer: TraceSigner | undefined,
): Promise<LotIssuer> {
  if (signer === undefined) throw new ProblemError('cannot-sign', 'This server was started without signing keys.');
  const active = new Set(signer.keys.filter(({ state }) => state === 'active').map(({ keyId }) => keyId));
  const issuers = await transaction<{ id: string; name: string; keys: readonly TraceKey[] }[]>`
    SELECT issuer AS id, name, keys FROM trace_issuers WHERE portal_id = ${portal} ORDER BY issuer`;
  const issuer = issuers.find(({ keys }) => keys.some(({ keyId, state }) => state === 'active' && active.has(keyId)));
  if (issuer === undefined)
    throw new ProblemError('cannot-sign', 'The portal publishes no issuer with the signing key.');
  return { id: issuer.id, name: issuer.name, signer };
}

/** What is signed of a lot. */
export async function statementOf(transaction: Transaction, lot: LotState): Promise<TraceStatement> {
  const { harvestedOn, harvestedUntil, useBy, gtin, code, store } = lot;
  const [area] = await transaction<{ code: string }[]>`
    SELECT code FROM growing_areas WHERE store_id = ${store} AND area_id = ${lot.growingAreas[0] ?? ''}`;
  return {
    lot: code,
    ...(gtin !== null && { gtin }),
    ...(harvestedOn !== null && { harvested: { from: harvestedOn, to: harvestedUntil ?? harvestedOn } }),
    ...(useBy !== null && { useBy }),
    ...(area && { growingArea: area.code }),
  };
}

/** Where in the request the part lies that cannot be signed. */
const pointers: Readonly<Partial<Record<TraceError['code'], string>>> = {
  gtin: '/gtin',
  lot: '/code',
  growingArea: '/growingAreas/0',
};

/** @throws ProblemError `invalid-request` for what no signed link can say */
export async function signLot(issuer: LotIssuer, statement: TraceStatement, { now }: Actor): Promise<SignedLot> {
  try {
    return await issuer.signer.sign(issuer.id, statement, now);
  } catch (error) {
    if (!(error instanceof TraceError)) throw error;
    requireNone([fault(pointers[error.code] ?? '', error.message, 'cannot-be-signed')]);
    throw error;
  }
}
