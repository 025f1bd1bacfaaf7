import { gtinSchema, lotCodeSchema } from '@nongsan/core';
import { Hono } from 'hono';
import * as z from 'zod/mini';
import { cacheableJson, type AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import { ProblemError } from '../problems/index.ts';
import { findLot, listIssuers, type LotQuery, type SiteContext } from '../repository/index.ts';
import { linksFor, type Services } from '../services.ts';
import { query } from './validate.ts';

const lotQuery = z.object({ gtin: gtinSchema, lot: lotCodeSchema });

/** Lots and those who state something about them. */
export function lotRoutes(services: Services) {
  return new Hono<AppEnv>()
    .get(
      '/lots',
      describe({
        id: 'findLot',
        tag: 'Trace',
        summary: 'A lot by what stands in its Digital Link',
        answer: { schema: 'Lot', text: 'The lot' },
        problems: ['invalid-request', 'unknown-lot'],
        cached: true,
      }),
      query(lotQuery),
      async (c) => cacheableJson(c, await readLot(services, c.get('site'), c.req.valid('query'))),
    )
    .get(
      '/lots/:ref',
      describe({
        id: 'readLot',
        tag: 'Trace',
        summary: 'A lot by its identifier or code',
        answer: { schema: 'Lot', text: 'The lot' },
        problems: ['unknown-lot'],
        cached: true,
      }),
      async (c) => cacheableJson(c, await readLot(services, c.get('site'), c.req.param('ref'))),
    )
    .get(
      '/trace/issuers',
      describe({
        id: 'listIssuers',
        tag: 'Trace',
        summary: 'Issuers that this portal pins, with their public keys',
        answer: { schema: 'TraceIssuers', text: 'The issuers' },
        cached: true,
      }),
      async (c) => cacheableJson(c, { issuers: await listIssuers(services.sql, c.get('site').portal.id) }),
    );
}

async function readLot(services: Services, site: SiteContext, asked: LotQuery) {
  const lot = await findLot(services.sql, site.portal.id, asked, linksFor(services, site));
  if (lot === undefined) throw new ProblemError('unknown-lot', 'This portal has stated nothing about this lot.');
  return lot;
}
