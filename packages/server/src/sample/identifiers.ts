import { createHash } from 'node:crypto';
import { idPrefixes, type IdKind } from '@nongsan/core';

/** The identifier of a sample resource: opaque, and the same in every database. */
export function sampleId(kind: IdKind, ...names: readonly string[]): string {
  const digest = createHash('sha256')
    .update(['nongsan-sample', kind, ...names].join('/'))
    .digest('hex');
  return `${idPrefixes[kind]}_${digest.slice(0, 16)}`;
}
