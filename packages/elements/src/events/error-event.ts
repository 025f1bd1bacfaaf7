import type { SourceError } from '@nongsan/core';

/** An element could not do its work. It shows so itself; this is for the page's own record. `detail.code` is from the registry. */
export class NongsanErrorEvent extends CustomEvent<SourceError> {
  static readonly type = 'nongsan-error';
  constructor(error: SourceError) {
    super(NongsanErrorEvent.type, { detail: error, bubbles: true, composed: true });
  }
}
