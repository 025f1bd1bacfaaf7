export { findKeyRing, openKeyRing, placeKeyRing, requireNoOtherKeys, rotateKeyFile } from './key-file.ts';
export { KeyFileError } from './key-file-error.ts';
export { keyRingSchema, publicKeys, type KeyRing } from './key-ring.ts';
export { createTraceSigner, keyIdOf, type SignedLot, type TraceSigner } from './signer.ts';
