import * as z from 'zod/mini';
import { holidays } from '../holiday/holiday.ts';
import { localizedTextSchema } from '../localized/index.ts';
import { openEnum } from '../schema/index.ts';
import { localDateSchema } from '../time/index.ts';

const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/**
 * One stretch of being open, in Vietnamese time. Where `closes` is not later than `opens`, it is the next day's:
 * `18:00`–`02:00`. A whole day is `00:00`–`24:00`.
 */
export const openingSpanSchema = z.object({
  opens: z.string().check(z.regex(clock, 'must be a time such as 07:30')),
  closes: z.string().check(z.regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, 'must be a time such as 17:00')),
});

/** The stretches that begin on one day. None: closed. */
const spansSchema = z.array(openingSpanSchema).check(z.maxLength(6));

/** Sixty days at most. A check of our own: zod's `maximum` would come with the first card of every page. */
const fromHoliday = z.optional(
  z.int().check(({ value, issues }) => {
    if (Math.abs(value) > 60)
      issues.push({ code: 'custom', input: value, message: 'must be within 60 days', path: [] });
  }),
);

/** Hours on and about a public holiday, in every year. */
export const holidayHoursSchema = z.object({
  holiday: openEnum(holidays),
  /** First and last day, counted from the holiday's own (Tết: mùng 1). Absent: the holiday's free days. */
  from: fromHoliday,
  to: fromHoliday,
  spans: spansSchema,
});

/** Hours of certain days, whatever else would hold: a market, a funeral, the harvest. */
export const exceptionHoursSchema = z.object({
  from: localDateSchema,
  /** The last day; absent: one day. */
  to: z.optional(localDateSchema),
  spans: spansSchema,
  note: z.optional(localizedTextSchema),
});

/**
 * When a store receives visitors, in Asia/Ho_Chi_Minh. An exception by date goes before a holiday, a holiday before the
 * week; of two that name the same day the later one in the list holds. A weekday that is absent is closed.
 */
export const openingHoursSchema = z.object({
  weekly: z.object({
    monday: z.optional(spansSchema),
    tuesday: z.optional(spansSchema),
    wednesday: z.optional(spansSchema),
    thursday: z.optional(spansSchema),
    friday: z.optional(spansSchema),
    saturday: z.optional(spansSchema),
    sunday: z.optional(spansSchema),
  }),
  holidays: z.optional(z.array(holidayHoursSchema).check(z.maxLength(20))),
  exceptions: z.optional(z.array(exceptionHoursSchema).check(z.maxLength(100))),
  /** What a visitor should know: `call ahead`. */
  note: z.optional(localizedTextSchema),
});

export type OpeningSpan = z.infer<typeof openingSpanSchema>;
export type OpeningHours = z.infer<typeof openingHoursSchema>;
