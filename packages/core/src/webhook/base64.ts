/** Base64 with padding (RFC 4648, section 4), which Standard Webhooks writes secrets and signatures in. */
export const toBase64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** `undefined` for everything but the one canonical spelling. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[0-9A-Za-z+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return undefined;
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  return toBase64(bytes) === text ? bytes : undefined;
}
