import * as z from 'zod/mini';
import { idSchema } from '../id/index.ts';
import { recordIdSchema } from '../id/record-id.ts';
import { openEnum } from '../schema/index.ts';
import { instantSchema } from '../time/index.ts';

/** What a person who stands at a stall may find wrong with a lot's page, its label or its goods. */
export const reportKinds = ['not-these-goods', 'label', 'goods', 'facts', 'other'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** Longest text of a report, in UTF-16 code units. */
export const maxReportText = 2_000;
export const maxReportPlace = 200;

/** What somebody wrote on a lot's page. Nobody is asked who they are, so nobody can be answered. */
export const lotReportSchema = z.object({
  id: recordIdSchema('report'),
  lot: z.object({ id: idSchema('lot'), code: z.string() }),
  store: z.object({ id: idSchema('store'), name: z.string() }),
  kind: openEnum(reportKinds),
  text: z.optional(z.string().check(z.maxLength(maxReportText))),
  /** Where the goods were bought, in the reporter's words. */
  boughtAt: z.optional(z.string().check(z.maxLength(maxReportPlace))),
  reportedAt: instantSchema,
});

export const lotReportsSchema = z.object({
  /** The newest first. */
  reports: z.array(lotReportSchema),
});

export type LotReport = z.infer<typeof lotReportSchema>;
