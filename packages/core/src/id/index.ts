export { idPrefixes, idSchema, refSchema, slugSchema, type IdKind } from './id.ts';
export { recordIdPrefixes, recordIdSchema, type RecordIdKind } from './record-id.ts';
