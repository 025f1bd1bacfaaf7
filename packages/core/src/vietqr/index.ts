export { bankAppLink, type BankAppTransfer } from './app-link.ts';
export { bankOf, loadBanks } from './bank-of.ts';
export type { Bank, BankSupport } from './banks.ts';
export { decodeVietQr } from './decode.ts';
export { encodeVietQr } from './encode.ts';
export { purposeLength, toPurpose } from './purpose.ts';
export { vietQrServices, type VietQrInput, type VietQrService, type VietQrTransfer } from './transfer.ts';
export { VietQrError, vietQrFaults, type VietQrFault } from './vietqr-error.ts';
