export { openKeyRing, rotateKeyFile } from './key-file.ts';
export { KeyFileError } from './key-file-error.ts';
export { publicKeys, type KeyRing } from './key-ring.ts';
export { createTraceSigner, keyIdOf, type SignedLot, type TraceSigner } from './signer.ts';
