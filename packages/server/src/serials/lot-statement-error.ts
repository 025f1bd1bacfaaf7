/** Items of a lot cannot be signed: it is not there, not in force, or its labels could not be checked. */
export class LotStatementError extends Error {
  override readonly name = 'LotStatementError' as const;
  readonly code = 'lot-statement' as const;

  constructor(lot: string, problem: string) {
    super(`Items of lot ${lot} cannot be signed: ${problem}.`);
  }
}
