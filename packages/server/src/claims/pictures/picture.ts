import type { PhotoType } from '@nongsan/core/claim';

/** A picture that holds nothing but what shows it. */
export interface CleanPicture {
  readonly type: PhotoType;
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Something in the bytes is not as the format says. */
export class PictureError extends Error {
  override readonly name = 'PictureError' as const;
}

export function fail(why: string): never {
  throw new PictureError(why);
}

/** Reads numbers and stretches of bytes; what lies beyond the end is a fault of the picture. */
export class ByteReader {
  readonly bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  u8(at: number): number {
    this.#require(at, 1);
    return this.#view.getUint8(at);
  }

  u16(at: number, littleEndian = false): number {
    this.#require(at, 2);
    return this.#view.getUint16(at, littleEndian);
  }

  u32(at: number, littleEndian = false): number {
    this.#require(at, 4);
    return this.#view.getUint32(at, littleEndian);
  }

  slice(from: number, to: number): Uint8Array {
    this.#require(from, to - from);
    return this.bytes.subarray(from, to);
  }

  text(from: number, length: number): string {
    return String.fromCharCode(...this.slice(from, from + length));
  }

  #require(at: number, length: number): void {
    if (at < 0 || length < 0 || at + length > this.bytes.byteLength) fail('it ends too early');
  }
}
