/** There is not enough of something: others were faster. It ends the transaction that found it, so that nothing of it stays. */
export class ShortOfStockError extends Error {
  override readonly name = 'ShortOfStockError';
}
