import * as z from 'zod/mini';

/**
 * Names of fields whose content is made up for demonstration (`price`, `stock`, `pictures` …).
 * An element that shows such a field says so. Empty or absent: everything is real.
 */
export const sampleFieldsSchema = z.optional(z.array(z.string().check(z.maxLength(40))).check(z.maxLength(40)));
