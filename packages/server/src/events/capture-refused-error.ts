import type { Fault } from '@nongsan/core';

/** A document that is not captured: it says something wrong, or speaks of goods that are others'. */
export class CaptureRefusedError extends Error {
  override readonly name = 'CaptureRefusedError' as const;
  readonly reason: 'wrong' | 'foreign';
  /** By pointers into the document. */
  readonly faults: readonly Fault[];

  constructor(reason: 'wrong' | 'foreign', faults: readonly Fault[]) {
    super(`The document was not captured: ${faults[0]?.pointer ?? ''} ${faults[0]?.detail ?? ''}`);
    this.reason = reason;
    this.faults = faults;
  }
}
