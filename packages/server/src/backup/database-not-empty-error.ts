/** A restore would mix with what is there. Nothing was changed. */
export class DatabaseNotEmptyError extends Error {
  override readonly name = 'DatabaseNotEmptyError' as const;
  readonly code = 'database-not-empty' as const;

  constructor(tables: readonly string[]) {
    const named = tables.slice(0, 3).join(', ');
    super(
      `The database is not empty: it has ${tables.length} tables (${named}${tables.length > 3 ? ', …' : ''}). A backup is ` +
        'restored into an empty one: name a new folder with --folder, or a newly created database with DATABASE_URL. ' +
        'Nothing was changed.',
    );
  }
}
