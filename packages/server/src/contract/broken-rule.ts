/** A rule of the contract that a portal breaks: what was seen, and what mends it. */
export class BrokenRule extends Error {
  override readonly name = 'BrokenRule' as const;
  readonly code = 'contract' as const;
  readonly mend: string;

  constructor(seen: string, mend: string) {
    super(seen);
    this.mend = mend;
  }
}
