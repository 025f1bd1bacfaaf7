export { type TraceStatement } from './elements.ts';
export { readTraceFacts, type TraceFacts } from './facts.ts';
export {
  generateTraceKey,
  traceKeyId,
  type KeyOptions,
  type PrivateTraceJwk,
  type PublicTraceJwk,
  type TraceKeyPair,
} from './keys.ts';
export { profileFaults, type ProfileFault } from './profile.ts';
export { readTraceLink, type NoTraceLink, type TraceLink } from './read-link.ts';
export { toLowS } from './low-s.ts';
export { encodeSignature, traceVersion } from './signature.ts';
export { signTrace, type SignInput } from './sign.ts';
export { signedBytes } from './signed-bytes.ts';
export { TraceError, traceErrorCodes, type TraceErrorCode } from './trace-error.ts';
export { cannotCheckReasons, traceVerdicts, type CannotCheckReason, type TraceVerdict } from './verdict.ts';
export { verifyTrace, type VerifyOptions } from './verify.ts';
