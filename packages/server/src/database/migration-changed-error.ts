/** An applied migration's file is no longer what it was, so the schema is not what the files say. */
export class MigrationChangedError extends Error {
  override readonly name = 'MigrationChangedError' as const;
  readonly code = 'migration-changed' as const;
  readonly migration: string;

  constructor(migration: string) {
    super(`Migration ${migration} was changed after it ran here. Restore the file and write a new migration instead.`);
    this.migration = migration;
  }
}
