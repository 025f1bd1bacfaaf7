/** What a signer may have got wrong. */
export const traceErrorCodes = [
  'gtin',
  'lot',
  'serial',
  'date',
  'growingArea',
  'element',
  'issuer',
  'key',
  'stem',
] as const;

export type TraceErrorCode = (typeof traceErrorCodes)[number];

/** Thrown when a statement cannot be signed as asked. Verifying never throws for what a link says. */
export class TraceError extends Error {
  override readonly name = 'TraceError' as const;
  readonly code: TraceErrorCode;

  constructor(code: TraceErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
