/** A backup file cannot be written, read or trusted. The database was not changed. */
export class BackupFileError extends Error {
  override readonly name = 'BackupFileError' as const;
  readonly code = 'backup-file' as const;

  constructor(file: string, problem: string, options?: ErrorOptions) {
    super(`The backup ${file} ${problem}`, options);
  }
}
