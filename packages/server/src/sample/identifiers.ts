import { createHash } from 'node:crypto';
import { idPrefixes, recordIdPrefixes, type IdKind, type RecordIdKind } from '@nongsan/core';

const prefixes = { ...idPrefixes, ...recordIdPrefixes };

/** The identifier of a sample resource: opaque, and the same in every database. */
export function sampleId(kind: IdKind | RecordIdKind, ...names: readonly string[]): string {
  const digest = createHash('sha256')
    .update(['nongsan-sample', kind, ...names].join('/'))
    .digest('hex');
  return `${prefixes[kind]}_${digest.slice(0, 16)}`;
}
