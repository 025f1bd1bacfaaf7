import { brotliCompressSync, constants } from 'node:zlib';

/** Bytes of a file as it stands, and as the best that a server can send of it. */
export interface Weight {
  readonly raw: number;
  readonly brotli: number;
}

export function weigh(content: string | Uint8Array): Weight {
  const bytes = Buffer.from(content);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return { raw: bytes.length, brotli: brotliCompressSync(bytes, { params }).length };
}

export function sum(weights: Iterable<Weight>): Weight {
  let raw = 0;
  let brotli = 0;
  for (const weight of weights) {
    raw += weight.raw;
    brotli += weight.brotli;
  }
  return { raw, brotli };
}
