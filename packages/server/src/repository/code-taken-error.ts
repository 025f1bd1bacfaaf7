/** A slug, lot code or identifier of a portal already names something else. */
export class CodeTakenError extends Error {
  override readonly name = 'CodeTakenError' as const;
  readonly code = 'code-taken' as const;

  constructor(kind: string, code: string) {
    super(`"${code}" already names another ${kind} of this portal. Choose another one.`);
  }
}
