import { Hono } from 'hono';
import * as z from 'zod/mini';
import { keyOf, type AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import type { Services } from '../services.ts';
import { defaultCopyRule, listViews } from '../views/index.ts';
import { noStore } from './admin-write.ts';
import { lookUpText, query } from './validate.ts';

const serialQuery = z.object({
  flagged: z.optional(z.enum(['true', 'false', '']).check(z.describe('Only codes that may have been copied.'))),
  lot: z.optional(lookUpText(64, 'Only items of this lot, by identifier or code.')),
  limit: z.optional(z.string().check(z.regex(/^(?:[1-9]\d?|[1-4]\d\d|500)$/), z.describe('1 to 500. Default: 100.'))),
});

/** Codes of single items as readers have looked at them. A key of some stores sees those of its stores. */
export function adminSerialRoutes({ sql, config }: Services) {
  return new Hono<AppEnv>().get(
    '/admin/serials',
    describe({
      id: 'listSerials',
      tag: 'Admin',
      summary: 'Codes of single items that readers looked at, the last first',
      description:
        'With `flagged`, those that were looked at very often or in places far apart: they may have been copied.',
      answer: { schema: 'ViewedSerials', text: 'The codes' },
      problems: ['invalid-request'],
      server: true,
    }),
    query(serialQuery),
    async (c) => {
      const { portal, stores } = keyOf(c);
      const { flagged, lot, limit = '100' } = c.req.valid('query');
      const filter = { portal, stores, lot, flagged: flagged === 'true' || flagged === '', limit: Number(limit) };
      const serials = await listViews(sql, filter, config.copyRule ?? defaultCopyRule);
      return c.json({ serials }, 200, noStore);
    },
  );
}
