import * as z from 'zod/mini';
import { apiErrorRegistry, type ApiErrorCode } from './admin-registry.ts';
import { apiErrorTexts } from './api-texts.ts';

/** One code of the registry as its page shows it. A portal's problem `type` is the address of such a page. */
export const errorPageSchema = z.object({
  code: z.string().check(z.regex(/^[a-z]+(?:-[a-z]+)*$/)),
  /** The HTTP status; 0 for what arises in the browser and no server ever answers. */
  status: z.int().check(z.nonnegative()),
  /** Whether the same request may succeed later. */
  retryable: z.boolean(),
  title: z.string().check(z.minLength(1), z.maxLength(100)),
  meaning: z.string().check(z.minLength(1), z.maxLength(400)),
  remedy: z.string().check(z.minLength(1), z.maxLength(400)),
});

export type ErrorPage = z.infer<typeof errorPageSchema>;

export const errorPage = (code: ApiErrorCode): ErrorPage => ({
  code,
  ...apiErrorRegistry[code],
  ...apiErrorTexts[code],
});

/** Every page, in the registry's order. */
export const errorPages = (): readonly ErrorPage[] => (Object.keys(apiErrorRegistry) as ApiErrorCode[]).map(errorPage);
