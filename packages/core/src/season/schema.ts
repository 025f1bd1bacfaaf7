import * as z from 'zod/mini';
import { idSchema } from '../id/index.ts';
import { localizedTextSchema } from '../localized/index.ts';
import { openEnum } from '../schema/index.ts';

/** Which calendar a season's days are told in. Farmers tell harvests by the sun and what is sold for Tết by the moon. */
export const seasonCalendars = ['solar', 'lunar'] as const;

const monthDay = z
  .string()
  .check(z.regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, 'must be a day such as 07-15'));

/**
 * A harvest window that comes every year, first and last day included (`MM-DD`). It goes over the year's end where `to`
 * comes before `from`. A day its month lacks in some year is that month's last.
 */
export const seasonSchema = z.object({
  from: monthDay,
  to: monthDay,
  /** Absent: solar. */
  calendar: z.optional(openEnum(seasonCalendars)),
});

export type Season = z.infer<typeof seasonSchema>;

/** What a store harvests and when, for its page's calendar. Whether it can be ordered now is the availability's to say. */
export const harvestSchema = z.object({
  crop: localizedTextSchema,
  seasons: z.array(seasonSchema).check(z.minLength(1), z.maxLength(6)),
  /** Products that are made of it. */
  products: z.optional(z.array(idSchema('product')).check(z.maxLength(50))),
});

export type Harvest = z.infer<typeof harvestSchema>;
