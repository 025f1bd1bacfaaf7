/** PostgreSQL did not take the backup, or does not give back what it took. Everything was undone. */
export class RestoreError extends Error {
  override readonly name = 'RestoreError' as const;
  readonly code = 'restore' as const;

  constructor(problem: string, options?: ErrorOptions) {
    super(`${problem} The restore was undone; the database is as empty as before.`, options);
  }
}
