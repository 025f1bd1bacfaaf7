/** Why a text is no cursor of a list. Both are answered with `invalid-request` and a pointer to `/cursor`. */
export const cursorFaults = ['malformed', 'otherList'] as const;

export type CursorFault = (typeof cursorFaults)[number];

/** Thrown by `decodeCursor`, and the only thing it throws. */
export class CursorError extends Error {
  override readonly name = 'CursorError' as const;
  readonly code: CursorFault;

  constructor(code: CursorFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
