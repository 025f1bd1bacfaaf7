import { localDateAt, type Lot, type TraceIssuer } from '@nongsan/core';
import { isGtin, toGtin14 } from '@nongsan/core/gs1';
import { verifyTrace, type TraceVerdict } from '@nongsan/core/trace';
import { judgeLink } from '../pages/judge-link.ts';
import { LabelError } from './label-error.ts';

export interface CheckedLot {
  readonly lot: Lot;
  readonly issuers: readonly TraceIssuer[];
}

/**
 * A label outlives every correction, so nothing is printed that a reader of it would refuse.
 *
 * @throws LabelError with what is wrong
 */
export async function checkLot({ lot, issuers }: CheckedLot, now: Date): Promise<void> {
  const { code, gtin, useBy, status } = lot;
  if (gtin !== undefined && !isGtin(gtin)) {
    throw new LabelError(
      'gtin',
      `The GTIN ${gtin} of lot ${code} has a wrong check digit. Correct it on the variant, then sign the lot again.`,
    );
  }
  if (status === 'revoked' || status === 'suspended') {
    throw new LabelError('status', `Lot ${code} is ${status}: it gets no labels.`);
  }
  if (status === 'expired' || (useBy !== undefined && useBy < localDateAt(now))) {
    throw new LabelError(
      'status',
      `Lot ${code} has expired${useBy === undefined ? '' : ` (use by ${useBy})`}: it gets no labels.`,
    );
  }
  await checkLink(lot.link, { lot, issuers }, now);
}

/** A link that goes on a label: within the profile, signed by a key in force, and saying what the portal says. */
export async function checkLink(link: string, { lot, issuers }: CheckedLot, now: Date): Promise<TraceVerdict> {
  const verdict = await verifyTrace(link, issuers, { now });
  if (verdict.status !== 'valid') throw refusal(lot, verdict, issuers);
  if ((await judgeLink(link, lot, issuers, now)) === 'differs') {
    throw new LabelError(
      'link',
      `The link of lot ${lot.code} states other facts than the portal does now. Sign the lot again.`,
    );
  }
  const { facts } = verdict;
  if (facts.lot !== lot.code || facts.gtin !== (lot.gtin === undefined ? undefined : toGtin14(lot.gtin))) {
    throw new LabelError('link', `The link is of lot ${facts.lot ?? '?'}, not of ${lot.code}.`);
  }
  return verdict;
}

function refusal(
  { code }: Lot,
  verdict: Exclude<TraceVerdict, { status: 'valid' }>,
  issuers: readonly TraceIssuer[],
): LabelError {
  switch (verdict.status) {
    case 'malformed':
      return new LabelError('link', `The link of lot ${code} is outside the trace profile (${verdict.fault}).`);
    case 'foreign':
      return new LabelError(
        'link',
        `The link of lot ${code} leads to ${verdict.host}, where nobody's signature counts. ` +
          `Name the address that readers open: --origin https://${issuers.flatMap(({ hosts }) => hosts)[0] ?? 'id.example'}`,
      );
    case 'unsigned':
      return new LabelError('signature', `The link of lot ${code} carries no signature.`);
    case 'altered':
      return new LabelError('signature', `The signature of lot ${code} does not fit its facts. Sign the lot again.`);
    case 'unknownKey':
    case 'revokedKey':
      return new LabelError(
        'signature',
        `The key ${verdict.keyId} of lot ${code} is not in force. Sign the lot again.`,
      );
    case 'cannotCheck':
      return new LabelError('signature', `The signature of lot ${code} cannot be checked here (${verdict.reason}).`);
  }
}
