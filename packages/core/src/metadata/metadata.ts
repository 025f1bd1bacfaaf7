import * as z from 'zod/mini';

/** How much a portal may hang on a resource. */
export const metadataLimits = { keys: 20, keyLength: 40, valueLength: 500, totalLength: 4_000 } as const;

const keyForm = /^[a-z][0-9a-z]*(?:[._-][0-9a-z]+)*$/;
const value = z.string().check(z.maxLength(metadataLimits.valueLength));

/** Which rule keys and size break. */
function faultOf(metadata: Readonly<Record<string, string>>): string | undefined {
  const entries = Object.entries(metadata);
  const wrong = entries.find(([key]) => key.length > metadataLimits.keyLength || !keyForm.test(key));
  if (wrong) return `has the key ${JSON.stringify(wrong[0])}; keys are such as "erp.code"`;
  if (entries.length > metadataLimits.keys) return `has more than ${metadataLimits.keys} keys`;
  const length = entries.reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  return length > metadataLimits.totalLength ? `is longer than ${metadataLimits.totalLength} characters` : undefined;
}

/**
 * A portal's own facts on a resource: flat texts that travel with it and that this contract never reads
 * (`erp.code`: `TC-0042`). Not for personal data and not for secrets: pages and notices carry it in the open.
 *
 * An object with a catch-all and not `z.record`, which every browser would have to download with its first card.
 */
export const metadataSchema = z.catchall(z.object({}), value).check((payload) => {
  const message = faultOf(payload.value);
  if (message !== undefined) payload.issues.push({ code: 'custom', input: payload.value, message, path: [] });
});

export type Metadata = Readonly<Record<string, string>>;

/** A value by its key. Names that every object has (`constructor`) are no keys. */
export const metadataValue = (metadata: Metadata | undefined, name: string): string | undefined =>
  metadata !== undefined && Object.hasOwn(metadata, name) ? metadata[name] : undefined;
