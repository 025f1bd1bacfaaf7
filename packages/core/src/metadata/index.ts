export { metadataLimits, metadataSchema, metadataValue, type Metadata } from './metadata.ts';
