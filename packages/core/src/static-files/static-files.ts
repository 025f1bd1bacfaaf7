import * as z from 'zod/mini';
import { instantSchema } from '../time/index.ts';

/** What `portal.json` names itself. A number that is not this one was written by another release. */
export const staticFormat = 'nongsan-static/1';

/** A file beside `portal.json` or below it. Nothing outside that folder is ever asked for. */
export const staticPathSchema = z
  .string()
  .check(z.maxLength(300), z.regex(/^[0-9A-Za-z_-][0-9A-Za-z_.-]*(?:\/[0-9A-Za-z_-][0-9A-Za-z_.-]*)*$/));

/** Position in a list of the same file: shorter than a path a thousand times. */
const positionSchema = z.int().check(z.nonnegative());

/** Where something is, and everything it is asked for by: its identifier first, then slugs or codes, former ones last. */
const entrySchema = z.object({ file: positionSchema, refs: z.array(z.string()).check(z.minLength(1)) });

/**
 * `portal.json`, the way into a portal of static files. It holds what finds things; the things themselves are in `files`,
 * so that a page with one card loads this and one file more.
 *
 * Portal and issuers stay unparsed here: what is wrong with one of them is nobody else's trouble.
 */
export const staticIndexSchema = z.object({
  format: z.literal(staticFormat),
  /** When all of this was so; the availability of files that do not say otherwise was checked then. */
  exportedAt: instantSchema,
  portal: z.unknown(),
  issuers: z.unknown(),
  files: z.array(staticPathSchema),
  stores: z.array(entrySchema),
  /** In the portal's order. `store` counts in `stores`. */
  products: z.array(z.object({ ...entrySchema.shape, store: positionSchema })),
  directory: staticPathSchema,
  search: staticPathSchema,
});

/** One of `files`: whole resources of the contract, addresses relative to `portal.json` where they are relative. */
export const staticFileSchema = z.object({
  stores: z.optional(z.array(z.unknown())),
  products: z.optional(z.array(z.unknown())),
  /** As in the contract; `checkedAt` may be left to `exportedAt`. */
  availability: z.optional(z.array(z.unknown())),
  lots: z.optional(z.array(z.unknown())),
});

/**
 * What is rarely asked for out of nowhere, and so not in `portal.json`. A lot is asked for by its identifier, its code, and by
 * `{gtin, fourteen digits}/{code}`.
 */
export const staticDirectorySchema = z.object({ variants: z.array(entrySchema), lots: z.array(entrySchema) });

/** What a search looks through: a text for each product, in the order of `products`, folded or not. */
export const staticSearchSchema = z.object({ texts: z.array(z.string()) });

export type StaticIndex = z.infer<typeof staticIndexSchema>;
export type StaticFile = z.infer<typeof staticFileSchema>;
export type StaticDirectory = z.infer<typeof staticDirectorySchema>;
export type StaticSearch = z.infer<typeof staticSearchSchema>;
