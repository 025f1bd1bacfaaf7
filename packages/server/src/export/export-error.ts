/** What was to be exported is not there, or cannot be written as files. */
export class ExportError extends Error {
  override readonly name = 'ExportError' as const;
  readonly code = 'export' as const;
}
