/** A key that the portal's ring does not have was to be changed. */
export class UnknownKeyError extends Error {
  override readonly name = 'UnknownKeyError' as const;
  readonly code = 'unknown-trace-key' as const;

  constructor(keyId: string) {
    super(`There is no trace key ${keyId}. \`nongsan key list\` shows those that there are.`);
  }
}
