import { serialViewRequestSchema } from '@nongsan/core';
import { communeByCode } from '@nongsan/places';
import { Hono, type Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { transact } from '../database/index.ts';
import type { AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import { ProblemError } from '../problems/index.ts';
import type { Services } from '../services.ts';
import { countView, defaultCopyRule, readViews, requireItem } from '../views/index.ts';
import { body } from './validate.ts';

/** Counts looks at the code of a single item, as the server's own trace page tells of them. */
export function serialViewRoutes(services: Services) {
  const { sql, config, now } = services;
  const { publicOrigin, copyRule = defaultCopyRule } = config;
  return new Hono<AppEnv>().post(
    '/trace/views',
    describe({
      id: 'countView',
      tag: 'Trace',
      summary: 'Counts a look at the code of a single item',
      description:
        'For the trace page of this server alone, once it was visible and the reader did something. What is written down ' +
        'is the day and, where the reader agreed, the commune that the reader chose.',
      body: 'SerialViewRequest',
      answer: { schema: 'SerialViews', text: 'How often the code was looked at, this time included' },
      problems: ['unknown-lot', 'unknown-place'],
    }),
    ownPage(publicOrigin),
    body(serialViewRequestSchema),
    async (c) => {
      const { link, commune, counted = false } = c.req.valid('json');
      const item = await requireItem(sql, { portal: c.get('site').portal.id, publicOrigin, link, now: now() });
      const at = commune === undefined ? undefined : await readCommune(commune);
      const views = await transact(sql, async (transaction) => {
        await countView(transaction, { ...item, now: now(), at, counted });
        return readViews(transaction, item, copyRule);
      });
      return c.json(views, 200, { 'cache-control': 'no-store' });
    },
  );
}

/** A page of another site, or a program, has seen no page of ours. */
const ownPage = (publicOrigin: string) =>
  createMiddleware<AppEnv>(async (c: Context, next) => {
    if (c.req.header('origin') !== publicOrigin) {
      throw new ProblemError('origin-blocked', 'Looks are counted for the trace page of this server alone.');
    }
    await next();
  });

async function readCommune(code: string) {
  const commune = await communeByCode(code);
  if (commune !== undefined) return { commune: code, province: commune.provinceCode };
  const detail = 'is not the code of a present-day commune';
  throw new ProblemError('unknown-place', 'There is no such commune.', {
    faults: [{ pointer: '/commune', code: 'unknown-place', detail }],
  });
}
