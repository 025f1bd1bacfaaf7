export { createItemSigner, type ItemStatement } from './create-item-signer.ts';
export { readLotStatement, type LotStatement } from './read-lot-statement.ts';
export { writeSerials, type SerialRun } from './write-serials.ts';
