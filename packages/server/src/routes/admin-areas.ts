import { changeGrowingAreaRequestSchema, newGrowingAreaRequestSchema, noticeRequestSchema } from '@nongsan/core/admin';
import { Hono } from 'hono';
import { changeArea, createArea, readArea, readHistory, resumeArea, revokeArea, suspendArea } from '../admin/index.ts';
import type { AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import type { Services } from '../services.ts';
import { adminText } from './admin-texts.ts';
import { actorOf, noStore, write } from './admin-write.ts';
import { body } from './validate.ts';

/** Growing areas as a portal's own systems enter and change them. */
export const adminAreaRoutes = (services: Services) =>
  new Hono<AppEnv>()
    .post('/admin/growing-areas', describe(adminText.createArea), body(newGrowingAreaRequestSchema), (c) =>
      write(services, c, 201, async (transaction, actor) => {
        const id = await createArea(transaction, actor, c.req.valid('json'));
        return (await readArea(transaction, actor, id)).area;
      }),
    )
    .get('/admin/growing-areas/:area', describe(adminText.readArea), async (c) => {
      const { area } = await readArea(services.sql, actorOf(services, c), c.req.param('area'));
      return c.json(area, 200, noStore);
    })
    .patch('/admin/growing-areas/:area', describe(adminText.changeArea), body(changeGrowingAreaRequestSchema), (c) =>
      write(services, c, 200, async (transaction, actor) => {
        const id = await changeArea(transaction, actor, c.req.param('area'), c.req.valid('json'));
        return (await readArea(transaction, actor, id)).area;
      }),
    )
    .post('/admin/growing-areas/:area/suspend', describe(adminText.suspendArea), body(noticeRequestSchema), (c) =>
      write(services, c, 200, async (transaction, actor) => {
        const id = await suspendArea(transaction, actor, c.req.param('area'), c.req.valid('json'));
        return (await readArea(transaction, actor, id)).area;
      }),
    )
    .post('/admin/growing-areas/:area/resume', describe(adminText.resumeArea), (c) =>
      write(services, c, 200, async (transaction, actor) => {
        const id = await resumeArea(transaction, actor, c.req.param('area'));
        return (await readArea(transaction, actor, id)).area;
      }),
    )
    .post('/admin/growing-areas/:area/revoke', describe(adminText.revokeArea), body(noticeRequestSchema), (c) =>
      write(services, c, 200, async (transaction, actor) => {
        const id = await revokeArea(transaction, actor, c.req.param('area'), c.req.valid('json'));
        return (await readArea(transaction, actor, id)).area;
      }),
    )
    .get('/admin/growing-areas/:area/history', describe(adminText.areaHistory), async (c) => {
      const { store, area } = await readArea(services.sql, actorOf(services, c), c.req.param('area'));
      return c.json({ changes: await readHistory(services.sql, store, 'growing-area', area.id) }, 200, noStore);
    });
