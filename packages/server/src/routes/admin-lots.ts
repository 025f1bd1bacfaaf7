import { changeLotRequestSchema, newLotRequestSchema, noticeRequestSchema } from '@nongsan/core/admin';
import type { LotDossier } from '@nongsan/core';
import { Hono } from 'hono';
import {
  changeLot,
  createLot,
  placeOfLot,
  readHistory,
  recallLot,
  resumeLot,
  revokeLot,
  suspendLot,
} from '../admin/index.ts';
import type { Queries } from '../database/index.ts';
import type { AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import { ProblemError } from '../problems/index.ts';
import { createLinks, findLot } from '../repository/index.ts';
import type { Services } from '../services.ts';
import { adminText } from './admin-texts.ts';
import { actorOf, noStore, write } from './admin-write.ts';
import { body } from './validate.ts';

/** Lots as a portal's own systems state and change them. */
export function adminLotRoutes(services: Services) {
  const { signer } = services;
  return new Hono<AppEnv>()
    .post('/admin/lots', describe(adminText.createLot), body(newLotRequestSchema), (c) =>
      write(services, c, 201, async (transaction, actor) => {
        const id = await createLot(transaction, actor, await signer(), c.req.valid('json'));
        return readLot(services, transaction, actor.portal, id);
      }),
    )
    .get('/admin/lots/:lot', describe(adminText.readLot), async (c) => {
      const actor = actorOf(services, c);
      const { store, id } = await placeOfLot(services.sql, actor.portal, c.req.param('lot'));
      actor.allow(store);
      return c.json(await readLot(services, services.sql, actor.portal, id), 200, noStore);
    })
    .patch('/admin/lots/:lot', describe(adminText.changeLot), body(changeLotRequestSchema), (c) =>
      write(services, c, 200, async (transaction, actor) => {
        const id = await changeLot(transaction, actor, await signer(), c.req.param('lot'), c.req.valid('json'));
        return readLot(services, transaction, actor.portal, id);
      }),
    )
    .post('/admin/lots/:lot/suspend', describe(adminText.suspendLot), body(noticeRequestSchema), (c) =>
      write(services, c, 200, async (transaction, actor) => {
        const id = await suspendLot(transaction, actor, c.req.param('lot'), c.req.valid('json'));
        return readLot(services, transaction, actor.portal, id);
      }),
    )
    .post('/admin/lots/:lot/resume', describe(adminText.resumeLot), (c) =>
      write(services, c, 200, async (transaction, actor) => {
        const id = await resumeLot(transaction, actor, c.req.param('lot'));
        return readLot(services, transaction, actor.portal, id);
      }),
    )
    .post('/admin/lots/:lot/revoke', describe(adminText.revokeLot), body(noticeRequestSchema), (c) =>
      write(services, c, 200, async (transaction, actor) => {
        const id = await revokeLot(transaction, actor, c.req.param('lot'), c.req.valid('json'));
        return readLot(services, transaction, actor.portal, id);
      }),
    )
    .post('/admin/lots/:lot/recall', describe(adminText.recallLot), body(noticeRequestSchema), (c) =>
      write(services, c, 200, async (transaction, actor) => {
        const id = await recallLot(transaction, actor, c.req.param('lot'), c.req.valid('json'));
        return readLot(services, transaction, actor.portal, id);
      }),
    )
    .get('/admin/lots/:lot/history', describe(adminText.lotHistory), async (c) => {
      const actor = actorOf(services, c);
      const { store, id } = await placeOfLot(services.sql, actor.portal, c.req.param('lot'));
      actor.allow(store);
      return c.json({ changes: await readHistory(services.sql, store, 'lot', id) }, 200, noStore);
    });
}

/** The lot as everybody reads it, with links of this server: a server that asks has no site. */
async function readLot({ config }: Services, queries: Queries, portal: string, id: string): Promise<LotDossier> {
  const lot = await findLot(queries, portal, id, createLinks({ urlTemplates: {} }, config));
  if (lot === undefined) throw new ProblemError('unknown-lot', 'This portal has no such lot.');
  return lot;
}
