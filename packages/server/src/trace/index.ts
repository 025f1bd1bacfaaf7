export { revokeKeyFile, rotateKeyFile } from './change-keys.ts';
export { findKeyRing, findPublicKeys, openKeyRing, placeKeyRing, requireNoOtherKeys } from './key-file.ts';
export { KeyFileError } from './key-file-error.ts';
export { KeyPassphraseError } from './key-passphrase-error.ts';
export { keyRingSchema, publicKeys, revocationReasons, type KeyRing, type Revocation } from './key-ring.ts';
export { Passphrase } from './passphrase.ts';
export { publishKeys } from './publish-keys.ts';
export { resignLots } from './resign-lots.ts';
export { createTraceSigner, keyIdOf, type SignedLot, type TraceSigner } from './signer.ts';
