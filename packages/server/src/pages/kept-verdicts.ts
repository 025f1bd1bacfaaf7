import type { TraceIssuer } from '@nongsan/core';
import { verifyTrace, type TraceVerdict } from '@nongsan/core/trace';

/** Verdicts kept for one set of keys; beyond that all are forgotten, so that memory stays bounded. */
const mostKept = 1_000;

export type Verify = typeof verifyTrace;

/**
 * Checks each link once for as long as the keys are the same: every pack of a lot carries the same link. The keys are read
 * anew every few seconds, and what was found with the old ones is gone with them.
 */
export function keptVerdicts(): Verify {
  const byKeys = new WeakMap<readonly TraceIssuer[], Map<string, Promise<TraceVerdict>>>();
  return (link, issuers, options) => {
    const kept = byKeys.get(issuers) ?? new Map<string, Promise<TraceVerdict>>();
    byKeys.set(issuers, kept);
    const known = kept.get(link);
    if (known !== undefined) return known;
    if (kept.size >= mostKept) kept.clear();
    const verdict = verifyTrace(link, issuers, options);
    kept.set(link, verdict);
    return verdict;
  };
}
