import * as z from 'zod/mini';
import { stripControls } from '../text/strip-controls.ts';
import type { locales } from '../localized/index.ts';

const harmless = (text: string): boolean => stripControls(text) === text;
const oneLine = (text: string): boolean => !/[\n\t\u2028\u2029]/.test(text);
const trimmed = (text: string): boolean => text.trim() === text && text !== '';

/** A name or number that stands beside others: one line without characters that hide, or turn the text around them. */
export const nameSchema = (maxLength: number) =>
  z
    .string()
    .check(
      z.maxLength(maxLength),
      z.refine(trimmed, 'must not be empty, nor begin or end with space'),
      z.refine(harmless, 'must hold no invisible or direction-changing characters'),
      z.refine(oneLine, 'must be one line'),
    );

/** Longest note to consumers, in UTF-16 code units: it is read on a phone, standing at a stall. */
const maxNoteLength = 2_000;

const noteText = z.string().check(
  z.maxLength(maxNoteLength),
  z.refine((text) => text.trim() !== '', 'must not be empty'),
  z.refine(harmless, 'must hold no invisible or direction-changing characters'),
);

/** A text in some languages. Vietnamese is always there; a language that this release does not know is refused, not lost. */
const inLanguages = (text: z.ZodMiniType<string, string>) =>
  z.strictObject({
    vi: text,
    en: z.optional(text),
    zh: z.optional(text),
    ja: z.optional(text),
    ko: z.optional(text),
    fr: z.optional(text),
    de: z.optional(text),
  } satisfies Record<(typeof locales)[number], unknown>);

/** Words for the consumer. */
export const noteSchema = inLanguages(noteText);

/** What something is called, in some languages. */
export const localNameSchema = (maxLength: number) => inLanguages(nameSchema(maxLength));
