/** The embedded PostgreSQL could not be created, started or stopped; the message ends with what it logged last. */
export class EmbeddedDatabaseError extends Error {
  override readonly name = 'EmbeddedDatabaseError' as const;
  readonly code = 'embedded-database' as const;

  constructor(message: string, options: { readonly cause?: unknown; readonly log?: string } = {}) {
    super(options.log === undefined || options.log === '' ? message : `${message}\n${options.log}`, {
      cause: options.cause,
    });
  }
}
