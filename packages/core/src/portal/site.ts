import * as z from 'zod/mini';
import { idSchema } from '../id/index.ts';

/** Publishable key of a site: it identifies, it authenticates nothing. */
export const siteKeySchema = z.string().check(z.regex(/^pk_[0-9A-Za-z_]{4,60}$/));

/** Pages of a site whose addresses the portal hands out; `{slug}`, `{id}` and `{lot}` are filled in. */
export const sitePages = ['product', 'store', 'order', 'trace', 'terms'] as const;
export type SitePage = (typeof sitePages)[number];

const urlTemplateSchema = z.string().check(z.regex(/^https?:\/\/[^\s]+$/i), z.maxLength(500));

/**
 * What browsers send as the origin of a page without one: inside an app (`data:`, `file:`), in a sandbox. A site that
 * lists it allows them all, because they cannot be told apart; so it never is there by default.
 */
export const opaqueOrigin = 'null';

/** One web site of a portal: who may call from which origin, and where its pages are. */
export const siteSchema = z.object({
  id: idSchema('site'),
  key: siteKeySchema,
  origins: z.array(z.string().check(z.regex(/^(?:https?:\/\/[^/\s]+|null)$/))),
  urlTemplates: z.partialRecord(z.enum(sitePages), urlTemplateSchema),
});

export type Site = z.infer<typeof siteSchema>;

/** Fills a template's `{names}` with percent-encoded values; an unknown name stays empty. */
export function expandUrlTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{([a-z]+)\}/g, (_, name: string) =>
    Object.hasOwn(values, name) ? encodeURIComponent(values[name] ?? '') : '',
  );
}
