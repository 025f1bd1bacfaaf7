import { Hono } from 'hono';
import * as z from 'zod/mini';
import type { AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import { findAvailability } from '../repository/index.ts';
import type { Services } from '../services.ts';
import { itemsOf, readRefs } from './refs.ts';
import { lookUpText, query } from './validate.ts';

const availabilityQuery = z.object({
  variants: lookUpText(8_000, 'Identifiers of variants, comma-separated, at most 50'),
});

/** What can be ordered now. Apart from products and never cached, so that a sale does not void caches. */
export const availabilityRoutes = (services: Services) =>
  new Hono<AppEnv>().get(
    '/availability',
    describe({
      id: 'readAvailability',
      tag: 'Catalogue',
      summary: 'What can be ordered now',
      answer: { schema: 'AvailabilityItems', text: 'One item a variant asked for' },
      problems: ['invalid-request'],
    }),
    query(availabilityQuery),
    async (c) => {
      const variants = readRefs(c.req.valid('query').variants, 'variants');
      const found = await findAvailability(services.sql, c.get('site').portal.id, variants, services.now());
      const answer = itemsOf(variants, 'availability', found, 'unknown-variant', services.config.publicOrigin);
      return c.json(answer, 200, { 'cache-control': 'no-store' });
    },
  );
