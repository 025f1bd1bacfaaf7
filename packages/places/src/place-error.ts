export const PLACE_ERROR_CODES = ['unknown_province', 'wrong_vintage'] as const;
export type PlaceErrorCode = (typeof PLACE_ERROR_CODES)[number];

/** Wrong use by the developer: a province that does not exist, or a code of the wrong set of units. */
export class PlaceError extends Error {
  override readonly name = 'PlaceError' as const;
  readonly code: PlaceErrorCode;

  constructor(code: PlaceErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}
