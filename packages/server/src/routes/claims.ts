import { openClaimRequestSchema, type OpenClaimRequest, type OrderClaims } from '@nongsan/core/claim';
import { Hono, type Context } from 'hono';
import { claimableParts } from '../claims/claimable.ts';
import { openClaim } from '../claims/open-claim.ts';
import { addPhoto, readPhoto } from '../claims/photos.ts';
import { cleanPicture } from '../claims/pictures/clean-picture.ts';
import { readClaim, readClaims } from '../claims/read-claims.ts';
import { transact } from '../database/index.ts';
import type { AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import { ProblemError } from '../problems/index.ts';
import { keepAnswer, keptAnswer, lockCheckout, type FoundOrder } from '../repository/index.ts';
import type { Services } from '../services.ts';
import { claimText } from './claim-texts.ts';
import { idempotentRequest } from './idempotency.ts';
import { openByLink } from './order-link.ts';
import { photoAnswer } from './photo-answer.ts';
import { body } from './validate.ts';

const noStore = { 'cache-control': 'no-store' } as const;

/** Claims about an order, for whoever holds its link. */
export function claimRoutes(services: Services) {
  const { sql } = services;
  return new Hono<AppEnv>()
    .get('/orders/:order/claims', describe(claimText.list), async (c) => {
      const { order } = await openByLink(services, c);
      const [claims, claimable] = await Promise.all([
        readClaims(sql, { order: order.id }),
        claimableParts(sql, c.get('site').portal.id, order.id, services.now()),
      ]);
      return c.json({ claims, claimable } satisfies OrderClaims, 200, noStore);
    })
    .post('/orders/:order/claims', describe(claimText.open), body(openClaimRequestSchema), async (c) => {
      const found = await openByLink(services, c);
      const claim = await open(services, c, found, c.req.valid('json'));
      return c.json(await readClaim(sql, claim), 201, noStore);
    })
    .post('/orders/:order/claims/:claim/photos', describe(claimText.addPhoto), async (c) => {
      const { order } = await openByLink(services, c);
      const picture = cleanPicture(new Uint8Array(await c.req.arrayBuffer()));
      const to = { order: order.id, claim: c.req.param('claim'), now: services.now() };
      const photo = await transact(sql, (transaction) => addPhoto(transaction, to, picture));
      return c.json(photo, 201, noStore);
    })
    .get('/orders/:order/claims/:claim/photos/:photo', describe(claimText.photo), async (c) => {
      const { order } = await openByLink(services, c);
      const { claim, photo } = c.req.param();
      return photoAnswer(await readPhoto(sql, { order: order.id, claim, photo }), photo);
    });
}

/** Opens it once, however often the request comes. */
async function open(services: Services, c: Context<AppEnv>, found: FoundOrder, request: OpenClaimRequest) {
  const store = storeOf(found, request);
  const idempotency = await idempotentRequest(c, false);
  const portal = c.get('site').portal.id;
  const { checkout, order } = found;
  const now = services.now();
  return transact(services.sql, async (transaction) => {
    await lockCheckout(transaction, portal, checkout);
    const kept = await keptAnswer(transaction, checkout, idempotency);
    if (kept !== undefined) return (kept.answer as { readonly claim: string }).claim;
    const claim = await openClaim(transaction, { portal, order: order.id, checkout, store, request, now });
    await keepAnswer(transaction, checkout, idempotency, { status: 201, answer: { claim } }, now);
    return claim;
  });
}

/** @throws ProblemError `invalid-request` when the order has no such part, or the part no such line */
function storeOf({ order }: FoundOrder, { lines = [], subOrder }: OpenClaimRequest): string {
  const part = order.subOrders.find(({ id }) => id === subOrder);
  if (part === undefined) throw unknown('/subOrder', 'is no part of this order');
  const strange = lines.findIndex((line) => !part.lines.some(({ id }) => id === line));
  if (strange >= 0) throw unknown(`/lines/${strange}`, 'is no line of this part of the order');
  return part.store.id;
}

const unknown = (pointer: string, detail: string) =>
  new ProblemError('invalid-request', 'The claim is about something that was not ordered.', {
    faults: [{ pointer, code: 'unknown', detail }],
  });
