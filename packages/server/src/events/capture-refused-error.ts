import type { Fault } from '@nongsan/core';

/** It says something wrong, or speaks of goods of another portal or of other stores. */
type RefusalReason = 'wrong' | 'elsewhere' | 'foreign';

/** A document that is not captured: it says something wrong, or speaks of goods that are others'. */
export class CaptureRefusedError extends Error {
  override readonly name = 'CaptureRefusedError' as const;
  readonly reason: RefusalReason;
  /** By pointers into the document. */
  readonly faults: readonly Fault[];

  constructor(reason: RefusalReason, faults: readonly Fault[]) {
    super(`The document was not captured: ${faults[0]?.pointer ?? ''} ${faults[0]?.detail ?? ''}`);
    this.reason = reason;
    this.faults = faults;
  }
}
