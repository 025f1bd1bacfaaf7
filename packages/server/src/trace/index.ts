export { openKeyRing, rotateKeyFile } from './key-file.ts';
export { KeyFileError } from './key-file-error.ts';
export { publicKeys, type KeyRing } from './key-ring.ts';
export { createTraceSigner, type SignedLot, type TraceSigner } from './signer.ts';
