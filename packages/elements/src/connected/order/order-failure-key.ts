import type { SourceError } from '@nongsan/core';
import type { MessageKey } from '../../i18n/index.ts';
import { failureKey } from '../../internal/failure-key.ts';

/** The sentence for an order that does not open: mostly the link is at fault, and a person can mend that. */
export function orderFailureKey({ code }: SourceError): MessageKey {
  switch (code) {
    case 'wrong-secret':
      return 'order.wrongSecret';
    case 'unknown-order':
    case 'not-found':
      return 'order.unknown';
    default:
      return failureKey(code);
  }
}

/** Whether a person may have the wrong link, or not all of it. */
export const isLinkAtFault = ({ code }: SourceError): boolean =>
  code === 'wrong-secret' || code === 'unknown-order' || code === 'not-found';
