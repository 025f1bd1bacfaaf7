import * as z from 'zod/mini';
import { localizedTextSchema } from '../localized/index.ts';
import { openEnum, webUrlSchema } from '../schema/index.ts';

export const pictureKinds = ['photo', 'illustration'] as const;

/** A picture with its size, so that its place is kept before it arrives. An illustration never passes for a photo. */
export const pictureSchema = z.object({
  url: webUrlSchema,
  alt: localizedTextSchema,
  width: z.int().check(z.positive()),
  height: z.int().check(z.positive()),
  kind: openEnum(pictureKinds),
});

export type Picture = z.infer<typeof pictureSchema>;
