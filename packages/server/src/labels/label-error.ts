/** Why labels are refused. */
export type LabelErrorCode = 'unknownLot' | 'gtin' | 'link' | 'signature' | 'status' | 'size' | 'serials';

/** Labels that would mislead or could not be read. The message says what is wrong and what to do. */
export class LabelError extends Error {
  override readonly name = 'LabelError' as const;
  readonly code: LabelErrorCode;
  /** Stocks that would do, where the one that was asked for is too small. */
  readonly stocks: readonly string[];

  constructor(code: LabelErrorCode, message: string, stocks: readonly string[] = []) {
    super(message);
    this.code = code;
    this.stocks = stocks;
  }
}
