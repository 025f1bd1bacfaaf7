/** A rule that could not be looked at, and why: nothing to try it with, or nobody asked for it. */
export class NotTried extends Error {
  override readonly name = 'NotTried' as const;
  readonly code = 'not-tried' as const;
}
