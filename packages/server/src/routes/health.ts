import { Hono } from 'hono';
import { isMigrated } from '../database/index.ts';
import { describeHealth } from '../openapi/describe.ts';
import type { AppEnv } from '../middleware/index.ts';
import { ProblemError } from '../problems/index.ts';
import type { Services } from '../services.ts';

const noStore = { 'cache-control': 'no-store' } as const;

const health = { id: 'readHealth', summary: 'Does the process live?' } as const;
const ready = { id: 'readReadiness', summary: 'Does the database answer, with this release’s migrations?' } as const;

/** For whoever watches the server: `/health` says the process lives, `/ready` that it can serve buyers. */
export const healthRoutes = (services: Services) =>
  new Hono<AppEnv>()
    .get('/health', describeHealth(health, 'The process answers', []), (c) => c.json({ status: 'ok' }, 200, noStore))
    .get('/ready', describeHealth(ready, 'Buyers can be served', ['internal', 'unavailable']), async (c) => {
      if (await isMigrated(services.sql, await services.migrations())) return c.json({ status: 'ok' }, 200, noStore);
      throw new ProblemError('unavailable', 'The database lacks migrations of this release.', {
        headers: { 'retry-after': '5' },
      });
    });
