/** Why a payload is no VietQR, or a transfer cannot be written as one. */
export const vietQrFaults = [
  'character',
  'length',
  'order',
  'duplicate',
  'missing',
  'unexpected',
  'crc',
  'notVietQr',
  'value',
] as const;

export type VietQrFault = (typeof vietQrFaults)[number];

/**
 * Thrown by the VietQR codec, and the only thing it throws, whatever text it is given. `notVietQr` says that the
 * payload is a sound EMVCo one of another scheme, so that a page can tell the reader to scan it with that.
 */
export class VietQrError extends Error {
  override readonly name = 'VietQrError' as const;
  readonly code: VietQrFault;
  /** Offset into the payload where the fault begins; 0 when encoding, where `field` tells more. */
  readonly position: number;
  /** The field at fault, when encoding: `amount`. */
  readonly field: string | undefined;

  constructor(code: VietQrFault, position: number, message: string, field?: string) {
    super(`${message} (at ${field ?? position})`);
    this.code = code;
    this.position = position;
    this.field = field;
  }
}
