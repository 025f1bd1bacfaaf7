/** The backup or the database was made by a release that this one cannot follow. Nothing was changed. */
export class BackupVersionError extends Error {
  override readonly name = 'BackupVersionError' as const;
  readonly code = 'backup-version' as const;
}
