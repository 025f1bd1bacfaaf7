import * as z from 'zod/mini';
import { parseGrowingAreaCode } from '../growing-area/parse.ts';
import { idSchema } from '../id/index.ts';
import { placeSchema } from '../place/index.ts';
import { localDateSchema } from '../time/index.ts';
import { localNameSchema, nameSchema } from './texts.ts';

const code = z.string().check(
  z.maxLength(60),
  z.refine((text) => parseGrowingAreaCode(text).kind !== 'invalid', 'must be a growing-area code as printed'),
);
const markets = z
  .array(z.string().check(z.regex(/^[A-Z]{2}$/, 'must be two capital letters, such as VN')))
  .check(z.minLength(1), z.maxLength(60));
const hectares = z.string().check(z.regex(/^\d{1,6}(?:\.\d{1,4})?$/, 'must be a decimal such as "12.5"'));
const place = z.strictObject({
  ...placeSchema.shape,
  commune: nameSchema(100),
  province: nameSchema(100),
  former: z.optional(nameSchema(200)),
});

/** Enters a growing area of a store. Its kind and comparable form are read from the code. */
export const newGrowingAreaRequestSchema = z.strictObject({
  store: idSchema('store'),
  /** Exactly as printed. */
  code,
  holder: nameSchema(200),
  crop: localNameSchema(120),
  markets,
  hectares: z.optional(hectares),
  place: z.optional(place),
  /** Who gave the code out. */
  issuer: z.optional(nameSchema(200)),
  /** The day on which somebody looked whether the code holds. Absent: nobody has, and it is `not-checked`. */
  checkedOn: z.optional(localDateSchema),
});

/** Changes what is known of a growing area; what is left out stays, `null` takes it back. The code never changes. */
export const changeGrowingAreaRequestSchema = z.strictObject({
  holder: z.optional(nameSchema(200)),
  crop: z.optional(localNameSchema(120)),
  markets: z.optional(markets),
  hectares: z.optional(z.nullable(hectares)),
  place: z.optional(z.nullable(place)),
  issuer: z.optional(z.nullable(nameSchema(200))),
  checkedOn: z.optional(localDateSchema),
  /** That a code has run out. Suspending and revoking have addresses of their own, because they need a note. */
  status: z.optional(z.enum(['valid', 'expired'])),
});

export type NewGrowingAreaRequest = z.infer<typeof newGrowingAreaRequestSchema>;
export type ChangeGrowingAreaRequest = z.infer<typeof changeGrowingAreaRequestSchema>;
