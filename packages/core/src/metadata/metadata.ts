import * as z from 'zod/mini';

/** How much a portal may hang on a resource. */
export const metadataLimits = { keys: 20, keyLength: 40, valueLength: 500, totalLength: 4_000 } as const;

const key = z.string().check(z.regex(/^[a-z][0-9a-z]*(?:[._-][0-9a-z]+)*$/), z.maxLength(metadataLimits.keyLength));
const value = z.string().check(z.maxLength(metadataLimits.valueLength));

/** Characters that keys and values have together. */
const lengthOf = (metadata: Readonly<Record<string, string>>): number =>
  Object.entries(metadata).reduce((sum, [name, text]) => sum + name.length + text.length, 0);

/**
 * A portal's own facts on a resource: flat texts that travel with it and that this contract never reads
 * (`erp.code`: `TC-0042`). Not for personal data and not for secrets: pages and notices carry it in the open.
 */
export const metadataSchema = z.record(key, value).check(
  z.refine((metadata) => Object.keys(metadata).length <= metadataLimits.keys, 'has too many keys'),
  z.refine((metadata) => lengthOf(metadata) <= metadataLimits.totalLength, 'is too long as a whole'),
);

export type Metadata = z.infer<typeof metadataSchema>;

/** A value by its key. Names that every object has (`constructor`) are no keys. */
export const metadataValue = (metadata: Metadata | undefined, name: string): string | undefined =>
  metadata !== undefined && Object.hasOwn(metadata, name) ? metadata[name] : undefined;
