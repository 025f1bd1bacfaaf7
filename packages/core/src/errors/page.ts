import * as z from 'zod/mini';
import { errorRegistry, type ErrorCode } from './registry.ts';
import { errorTexts } from './texts.ts';

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

export const errorPage = (code: ErrorCode): ErrorPage => ({ code, ...errorRegistry[code], ...errorTexts[code] });

/** Every page, in the registry's order. */
export const errorPages = (): readonly ErrorPage[] => (Object.keys(errorRegistry) as ErrorCode[]).map(errorPage);
