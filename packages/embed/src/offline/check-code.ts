import type { TraceIssuer } from '@nongsan/core';
import { verifyTrace, type TraceFacts } from '@nongsan/core/trace';

/** Public keys as they were when this device last had a network. */
export interface KeptKeys {
  readonly issuers: readonly TraceIssuer[];
  readonly at: Date;
}

/** What a code proves without a network. */
export type CodeOutcome =
  'fits' | 'fitsRetired' | 'revokedKey' | 'unknownKey' | 'altered' | 'unsigned' | 'noCode' | 'noKeys' | 'cannotCheck';

export interface CheckedCode {
  readonly outcome: CodeOutcome;
  /** What the code says of itself. Stated by the issuer only where the signature fits. */
  readonly facts: TraceFacts;
  readonly issuer?: string;
  readonly keyId?: string;
  /** When the keys were fetched that it was checked with. */
  readonly keysAt?: Date;
  readonly keysAreOld: boolean;
}

/** In milliseconds. A key that was revoked meanwhile would still be taken for a good one. */
export const keysGrowOldAfter = 30 * 24 * 60 * 60 * 1000;

/** Checks the address of a code against the keys that are kept. */
export async function checkCode(link: string, kept: KeptKeys | undefined, now: Date): Promise<CheckedCode> {
  const verdict = await verifyTrace(link, kept?.issuers ?? [], { now });
  const facts = 'facts' in verdict ? verdict.facts : {};
  const age = kept === undefined ? 0 : now.getTime() - kept.at.getTime();
  return {
    outcome: outcomeOf(verdict, kept === undefined),
    facts,
    keysAreOld: age > keysGrowOldAfter,
    ...('issuer' in verdict && { issuer: verdict.issuer.name }),
    ...('keyId' in verdict && { keyId: verdict.keyId }),
    ...(kept !== undefined && { keysAt: kept.at }),
  };
}

function outcomeOf(verdict: Awaited<ReturnType<typeof verifyTrace>>, withoutKeys: boolean): CodeOutcome {
  switch (verdict.status) {
    case 'valid':
      return verdict.retired ? 'fitsRetired' : 'fits';
    case 'malformed':
      return 'facts' in verdict ? 'altered' : 'noCode';
    case 'foreign':
      return withoutKeys ? 'noKeys' : 'cannotCheck';
    case 'altered':
    case 'revokedKey':
    case 'unknownKey':
    case 'unsigned':
    case 'cannotCheck':
      return verdict.status;
  }
}

/** The code was found out: whatever else is known of it, nobody should read that first. */
export const isRefused = ({ outcome }: CheckedCode): boolean => outcome === 'altered' || outcome === 'revokedKey';
