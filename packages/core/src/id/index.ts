export { idPrefixes, idSchema, refSchema, slugSchema, type IdKind } from './id.ts';
