import { resolveReviewRequestSchema } from '@nongsan/core/admin';
import { Hono, type Context } from 'hono';
import * as z from 'zod/mini';
import { keyOf, requireScope, type AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import { resolveReview } from '../payments/resolve-review.ts';
import { listReviews, readReview } from '../payments/reviews.ts';
import { ProblemError } from '../problems/index.ts';
import type { Services } from '../services.ts';
import { adminPaymentText } from './admin-payment-texts.ts';
import { noStore, write } from './admin-write.ts';
import { body, query } from './validate.ts';

const listQuery = z.object({
  all: z.optional(z.string().check(z.maxLength(5), z.describe('Also those that were resolved.'))),
});

/** Money that a person must look at: of the whole portal, because a wrong reference may be anybody's. */
export function adminPaymentRoutes(services: Services) {
  const portalOf = (c: Context<AppEnv>): string => {
    requireScope(keyOf(c), 'payments:write', services.now());
    return keyOf(c).portal;
  };
  const read = async (...[queries, portal, id]: Parameters<typeof readReview>) => {
    const review = await readReview(queries, portal, id);
    if (review === undefined) throw new ProblemError('unknown-review', 'This portal has no such entry.');
    return review;
  };
  return new Hono<AppEnv>()
    .get('/admin/payment-reviews', describe(adminPaymentText.list), query(listQuery), async (c) => {
      const reviews = await listReviews(services.sql, portalOf(c), c.req.valid('query').all !== undefined);
      return c.json({ reviews }, 200, noStore);
    })
    .get('/admin/payment-reviews/:review', describe(adminPaymentText.read), async (c) =>
      c.json(await read(services.sql, portalOf(c), c.req.param('review')), 200, noStore),
    )
    .post(
      '/admin/payment-reviews/:review/resolve',
      describe(adminPaymentText.resolve),
      body(resolveReviewRequestSchema),
      (c) => {
        const portal = portalOf(c);
        const id = c.req.param('review');
        return write(services, c, 200, async (transaction, { by, now }) => {
          await resolveReview(transaction, { portal, by, now }, id, c.req.valid('json'));
          return read(transaction, portal, id);
        });
      },
    );
}
