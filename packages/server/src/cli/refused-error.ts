/** What an operator asked for breaks a rule of the portal; the message says which option and why. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError' as const;
  readonly code = 'refused' as const;

  constructor(message: string, cause: unknown) {
    super(message, { cause });
  }
}
