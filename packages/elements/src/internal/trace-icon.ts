import type { TraceStatus } from '@nongsan/core';
import { blockedPath, cautionPath, checkPath, unknownPath } from './icons/index.ts';

/** The icon that stands beside a status word: meaning is never told by colour alone. */
export function traceIcon(status: TraceStatus): string {
  switch (status) {
    case 'valid':
      return checkPath;
    case 'expired':
    case 'suspended':
      return cautionPath;
    case 'revoked':
      return blockedPath;
    default:
      return unknownPath;
  }
}
