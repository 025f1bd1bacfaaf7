/** The file with the signing keys cannot be read. It is never replaced by itself: labels in print depend on it. */
export class KeyFileError extends Error {
  override readonly name = 'KeyFileError' as const;
  readonly code = 'key-file' as const;

  constructor(file: string, problem: string, options?: ErrorOptions) {
    super(`The trace keys in ${file} ${problem}. Restore the file, or move it away to begin with a new key.`, options);
  }
}
