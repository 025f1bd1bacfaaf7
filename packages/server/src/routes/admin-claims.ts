import { answerClaimRequestSchema, claimStates, type ClaimSummaries, type ClaimSummary } from '@nongsan/core/claim';
import { Hono, type Context } from 'hono';
import * as z from 'zod/mini';
import { answerClaim, settleClaim } from '../claims/answer-claim.ts';
import { claimPage, type ClaimFilter, type ClaimPosition } from '../claims/list-claims.ts';
import { openForSeller, type FoundClaim } from '../claims/open-for-seller.ts';
import { readPhoto } from '../claims/photos.ts';
import { readClaim } from '../claims/read-claims.ts';
import type { Queries } from '../database/index.ts';
import { keyOf, type AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import { sellerOf, type Seller } from '../orders/open-order.ts';
import { logAccess } from '../personal-data/index.ts';
import type { Services } from '../services.ts';
import { noStore, write } from './admin-write.ts';
import { adminClaimText } from './claim-texts.ts';
import { readPosition, writePosition } from './list-position.ts';
import { photoAnswer } from './photo-answer.ts';
import { requireStore } from './require-store.ts';
import { body, lookUpText, query } from './validate.ts';

const listQuery = z.object({
  state: z.optional(z.enum(claimStates).check(z.describe('Claims in this state.'))),
  store: z.optional(lookUpText(64, 'Claims about parcels of this store, by identifier or slug.')),
  limit: z.optional(z.string().check(z.regex(/^(?:[1-9]\d?|100)$/), z.describe('1 to 100, default 50'))),
  cursor: z.optional(z.string().check(z.maxLength(512), z.describe('"next" of the page before'))),
});

/** Claims as the systems of those who sell read and answer them. */
export function adminClaimRoutes(services: Services) {
  const { sql } = services;
  return new Hono<AppEnv>()
    .get('/admin/claims', describe(adminClaimText.list), query(listQuery), async (c) => {
      const { store, state, limit = '50', cursor } = c.req.valid('query');
      const { portal, stores } = sellerOf(keyOf(c));
      const asked = store === undefined ? stores : [await requireStore(services, portal, store, stores)];
      const filter = { portal, stores: asked, state };
      const { claims, next } = await claimPage(sql, filter, Number(limit), positionOf(filter, cursor));
      const position = next && { at: next.openedAt, id: next.claim };
      const answer: ClaimSummaries = {
        claims,
        ...(position && { next: writePosition(listOf(filter), position) }),
      };
      return c.json(answer, 200, noStore);
    })
    .get('/admin/claims/:claim', describe(adminClaimText.read), async (c) => {
      const { id } = await openLogged(services, c, c.req.param('claim'));
      return c.json(await readClaim(sql, id), 200, noStore);
    })
    .get('/admin/claims/:claim/photos/:photo', describe(adminClaimText.photo), async (c) => {
      const { id, order } = await openLogged(services, c, c.req.param('claim'));
      const photo = c.req.param('photo');
      return photoAnswer(await readPhoto(sql, { order, claim: id, photo }), photo);
    })
    .post('/admin/claims/:claim/answer', describe(adminClaimText.answer), body(answerClaimRequestSchema), (c) =>
      write(services, c, 200, async (transaction, { now }) => {
        const [seller, claim] = [sellerOf(keyOf(c)), c.req.param('claim')];
        await answerClaim(transaction, seller, claim, c.req.valid('json'), now);
        return summaryOf(transaction, seller, claim);
      }),
    )
    .post('/admin/claims/:claim/settle', describe(adminClaimText.settle), (c) =>
      write(services, c, 200, async (transaction, { now }) => {
        const [seller, claim] = [sellerOf(keyOf(c)), c.req.param('claim')];
        await settleClaim(transaction, seller, claim, now);
        return summaryOf(transaction, seller, claim);
      }),
    );
}

/** What a buyer tells with a claim is personal: who looks is written down. */
async function openLogged(services: Services, c: Context<AppEnv>, claim: string): Promise<FoundClaim> {
  const key = keyOf(c);
  const found = await openForSeller(services.sql, sellerOf(key), claim);
  const accessor = { portal: key.portal, by: key.id, purpose: key.name, now: services.now() };
  await logAccess(services.sql, accessor, 'read', [found.order]);
  return found;
}

/** What a change is answered with names nobody: it is kept for repetitions. */
async function summaryOf(queries: Queries, { portal, stores }: Seller, claim: string): Promise<ClaimSummary> {
  const { claims } = await claimPage(queries, { portal, stores, claim }, 1);
  const [summary] = claims;
  if (summary === undefined) throw new RangeError(`The claim ${claim} vanished`);
  return summary;
}

const listOf = ({ portal, stores, state }: ClaimFilter) => ({
  filter: { list: 'claims', portal, stores: stores?.join(), state },
  sort: '-openedAt,-id',
});

function positionOf(filter: ClaimFilter, cursor: string | undefined): ClaimPosition | undefined {
  const position = readPosition(listOf(filter), cursor);
  return position && { openedAt: position.at, claim: position.id };
}
