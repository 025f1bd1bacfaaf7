import { verifyTrace } from '@nongsan/core/trace';
import type { ResolvedLot } from './resolve-lot.ts';

/** A signature tells which of several lots is meant: it was made for one. */
export async function chooseBySignature(
  found: readonly ResolvedLot[],
  link: string,
  now: Date,
): Promise<ResolvedLot | undefined> {
  if (found.length < 2) return found[0];
  for (const resolved of found) {
    const { status } = await verifyTrace(link, resolved.issuers, { now });
    if (status === 'valid') return resolved;
  }
  // Made before the facts changed: it is still the portal's own signature.
  const signature = new URL(link).searchParams.get('s');
  return found.find(({ lot }) => signature !== null && new URL(lot.link).searchParams.get('s') === signature);
}
