/** The bytes that a signature covers. Neither identifier nor timestamp holds a dot, so no two messages share them. */
export function signedContent(id: string, timestamp: string, body: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${id}.${timestamp}.${body}`);
}
