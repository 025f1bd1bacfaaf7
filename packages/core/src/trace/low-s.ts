/** The order n of P-256 (FIPS 186-5, SEC 2). With (r, s) also (r, n − s) is a signature of the same bytes. */
const order = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

const numberOf = (bytes: Uint8Array) => BigInt(`0x${hex(bytes)}`);

/** Lower-case hexadecimal. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether s, the second half of a raw signature, is the smaller of the two that would verify. */
export function hasLowS(signature: Uint8Array): boolean {
  return numberOf(signature.slice(32)) <= order / 2n;
}

/** The same signature with the smaller s. WebCrypto signs with either. */
export function toLowS(signature: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (hasLowS(signature)) return signature;
  const s = (order - numberOf(signature.slice(32))).toString(16).padStart(64, '0');
  const low = Uint8Array.from({ length: 32 }, (_, index) => Number.parseInt(s.slice(index * 2, index * 2 + 2), 16));
  return Uint8Array.from([...signature.slice(0, 32), ...low]);
}
