import type { ErrorCode } from '@nongsan/core';
import type { MessageKey } from '../i18n/index.ts';

/** The sentence that a person reads for an error. Codes are for developers, few sentences are enough for people. */
export function failureKey(code: ErrorCode): MessageKey {
  switch (code) {
    case 'network':
    case 'timeout':
      return 'error.network';
    case 'missing-key':
    case 'unknown-key':
    case 'origin-blocked':
    case 'no-source':
    case 'unknown-portal':
      return 'error.setup';
    case 'unavailable':
      return 'error.unavailable';
    case 'too-many-requests':
      return 'error.busy';
    default:
      return code.startsWith('unknown-') || code === 'not-found' ? 'error.gone' : 'error.unknown';
  }
}
