/** ES256 in the words of WebCrypto: ECDSA over P-256 with SHA-256. On every phone of the last ten years; Ed25519 is not. */
export const curve = { name: 'ECDSA', namedCurve: 'P-256' } as const;
export const es256 = { name: 'ECDSA', hash: 'SHA-256' } as const;
