import * as z from 'zod/mini';

/** An address that a page may follow or load: absolute, http or https. Anything else (`javascript:`, `data:`) is refused at the border. */
export const webUrlSchema = z
  .string()
  .check(z.maxLength(2048), z.regex(/^https?:\/\/[^\s/]/i, 'must be an http(s) address'));
