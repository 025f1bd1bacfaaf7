import { hashSecretKey, secretKeyScopes, type PlacedOrder, type Product } from '@nongsan/core';
import { signTrace } from '@nongsan/core/trace';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { EpcisDocument } from '@nongsan/core/epcis';
import { createVnpay, type PaymentProvider } from '@nongsan/server';
import { startDemoServer, type DemoServer } from '../../support/demo-server.ts';
import { currentDocument, operationsOf, type ApiDocument, type PlacedOperation } from '../document.ts';
import { answerCheckerOf } from './check-answer.ts';
import { KnownValues } from './known-values.ts';
import { isOfServers, planOf, type Callers, type Plan } from './plan.ts';
import { send, type Sent } from './send.ts';

const requests = 10_000;
const atOnce = 8;
const seed = 20_261_122;

const callers: Callers = {
  key: 'pk_demo_thainguyen',
  otherKey: 'pk_demo_langson',
  origin: 'https://portal.example',
  secretKey: `sk_${'fuzz'.repeat(11)}`,
};

interface Captured {
  readonly captured: number;
}

let server: DemoServer;
let document: ApiDocument;
/** Codes of single items, as paths. */
let itemLinks: readonly string[];
beforeAll(async () => {
  const providers: PaymentProvider[] = [];
  const payments = { providers, waitFor: { redirect: 30, transfer: 60 } };
  server = await startDemoServer({
    portalOrigins: [callers.origin],
    config: { rateLimit: false, payments },
    notifiers: [{ channel: 'sms', reaches: () => true, send: () => Promise.resolve() }],
  });
  providers.push(...(await vnpayOfAll(server)));
  document = await currentDocument();
  await server.sql`UPDATE stock SET quantity = 100000`;
  await server.sql`
    INSERT INTO secret_keys (key_id, portal_id, name, hint, hash, scopes, created_at)
    SELECT 'key_fuzz', portal_id, 'Thử', 'fuzz', ${await hashSecretKey(callers.secretKey)}, ${[...secretKeyScopes]}, now()
    FROM sites WHERE key = ${callers.key}`;
  itemLinks = await signItems(server);
});

/** Every store of the portal can be paid on VNPAY's page. */
async function vnpayOfAll({ sql }: DemoServer): Promise<PaymentProvider[]> {
  await sql`UPDATE portals SET payment_methods = '{cod,vietqr,vnpay}'`;
  const stores = await sql<{ store: string; portal: string; payee: string }[]>`
    SELECT s.store_id AS store, p.slug AS portal, p.payee FROM stores s JOIN portals p USING (portal_id)`;
  return stores.map(({ store, portal, payee }, index) =>
    createVnpay({
      account: `fuzz${index}`,
      payee: payee === 'portal' ? { portal } : { portal, store },
      tmnCode: 'FUZZTMN1',
      secureSecret: 'secret-of-the-fuzz',
    }),
  );
}
afterAll(() => server.stop());

async function signItems({ sql, origin: stem, ring }: DemoServer): Promise<readonly string[]> {
  const [lot] = await sql<{ gtin: string; code: string; issuer: string }[]>`
    SELECT l.gtin, l.code, i.issuer FROM lots l JOIN stores USING (store_id) JOIN trace_issuers i USING (portal_id)
    JOIN sites USING (portal_id) WHERE key = ${callers.key} AND gtin IS NOT NULL LIMIT 1`;
  const { gtin = '', code = '', issuer = '' } = lot ?? {};
  const sign = (serial: string) =>
    signTrace({ stem, issuer, key: ring.active, facts: { gtin, lot: code, serial }, now: new Date() });
  const links = await Promise.all(['A', 'B', 'C', 'D', 'E'].map(sign));
  return links.map((link) => link.slice(stem.length));
}

/** About codes of single items. They have requests of their own, so that a route more does not thin out the others. */
const isOfItems = ({ operation: { operationId } }: PlacedOperation) =>
  operationId === 'countView' || operationId === 'listSerials';

/** About links that were lost. A code is no more than a guess here; that one opens is tried in order-recovery.test.ts. */
const isOfRecovery = ({ operation: { operationId } }: PlacedOperation) =>
  operationId === 'recoverOrders' || operationId === 'redeemOrderCode';

/** About carts that go on at another site: of that site's own pages, with what they need before. */
const isOfHandOvers = ({ operation: { operationId } }: PlacedOperation) =>
  operationId === 'handOverCart' || operationId === 'takeHandOver';
const handsOver = (placed: PlacedOperation) =>
  isOfHandOvers(placed) || /^(?:create|add)Cart/.test(placed.operation.operationId);

/** About what did not arrive as it should: with the orders that it needs, which arrive at once here. */
const isOfClaims = ({ operation: { operationId } }: PlacedOperation) => operationId.includes('Claim');
const claims = (placed: PlacedOperation) =>
  isOfClaims(placed) || /^(?:(?:create|add)Cart|placeOrder)/.test(placed.operation.operationId);

/** About a payment that is tried again: of orders that nobody cancels meanwhile, as every tenth request elsewhere does. */
const isOfAttempts = ({ operation: { operationId } }: PlacedOperation) => operationId === 'tryPaymentAgain';
const paysAgain = (placed: PlacedOperation) =>
  isOfAttempts(placed) || /^(?:(?:create|add)Cart|placeOrder)/.test(placed.operation.operationId);

/** The buyer has all parts of an order in the moment in which he has placed it. */
async function deliver({ sql }: DemoServer, { order }: PlacedOrder): Promise<void> {
  await sql`
    INSERT INTO sub_order_changes (store_id, sub_order_id, change_no, state, actor_kind, actor_name, changed_at)
    SELECT store_id, sub_order_id, 2, 'delivered', 'portal', 'fuzz', now() FROM sub_orders WHERE order_id = ${order.id}`;
  await sql`UPDATE sub_orders SET state = 'delivered' WHERE order_id = ${order.id}`;
}

/** A site more in the portal, to which the carts of the first go. */
async function openOtherSite({ sql }: DemoServer): Promise<string> {
  const key = 'pk_fuzz_other_site';
  await sql`
    INSERT INTO sites SELECT (jsonb_populate_record(s, ${sql.json({ site_id: 'sit_fuzz', key })}::jsonb)).*
    FROM sites s WHERE key = ${callers.key}`;
  await sql`
    INSERT INTO site_targets SELECT site_id, 'sit_fuzz', ${`${callers.origin}/gio-hang`} FROM sites WHERE key = ${callers.key}`;
  return key;
}

/** What a page would read first: without it, made-up requests would name nothing that is there. */
async function readCatalogue(known: KnownValues): Promise<void> {
  known.learn('signItems', itemLinks);
  const read = async (operation: string, path: string) => {
    const response = await server.app.request(`${path}${path.includes('?') ? '&' : '?'}key=${callers.key}`);
    const answer: unknown = await response.json();
    known.learn(operation, answer);
    return answer;
  };
  await read('readPortal', '/v1/portal');
  await read('listStores', '/v1/stores?limit=3');
  const { items } = (await read('listProducts', '/v1/products?limit=50')) as { readonly items: { product: Product }[] };
  for (const { product } of items) if (product.lot !== undefined) await read('readLot', `/v1/lots/${product.lot.id}`);
}

/** Sends the plans; what the description does not say of the answers. */
async function faultsOf(
  plans: readonly Plan[],
  onAnswer: (sent: Sent) => void | Promise<void>,
): Promise<readonly string[]> {
  const check = answerCheckerOf(document);
  const faults: string[] = [];
  await sendAll(plans, async (sent, index) => {
    await onAnswer(sent);
    const fault = check(sent);
    if (fault === undefined) return;
    faults.push(`#${index} ${JSON.stringify(sent.request)} ${fault} ${sent.text.slice(0, 300)}`);
  });
  return faults;
}

/** Sends the plans, some at once; later ones name what earlier ones made. */
async function sendAll(plans: readonly Plan[], onAnswer: (sent: Sent, index: number) => Promise<void>): Promise<void> {
  const known = new KnownValues();
  await readCatalogue(known);
  const upcoming = plans.entries();
  const sendSome = async () => {
    for (const [index, plan] of upcoming) {
      const sent = await send(server.app, plan, known);
      if (sent.status >= 200 && sent.status < 300)
        known.learn(plan.placed.operation.operationId, JSON.parse(sent.text));
      await onAnswer(sent, index);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, sendSome));
}

it('ten thousand requests made from the API description are answered as it says, and never with 5xx', async () => {
  const isOfPages = (placed: PlacedOperation) =>
    !isOfServers(placed) &&
    ![isOfItems, isOfRecovery, isOfHandOvers, isOfClaims, isOfAttempts].some((isIt) => isIt(placed));
  const plans = fc.sample(planOf(document, callers, isOfPages), { numRuns: requests, seed });
  const successes = new Map(
    operationsOf(document)
      .filter(isOfPages)
      .map(({ operation }) => [operation.operationId, 0]),
  );
  const faults = await faultsOf(plans, ({ plan, status }) => {
    const { operationId } = plan.placed.operation;
    if (status < 300) successes.set(operationId, (successes.get(operationId) ?? 0) + 1);
  });
  expect(faults.slice(0, 20)).toEqual([]);
  // The requests reached what they were made for: each operation has also succeeded, and not by chance.
  expect([...successes].filter(([, count]) => count < 10)).toEqual([]);
}, 120_000);

it('so are three thousand of servers, most with a key that may everything', async () => {
  const isWanted = (placed: PlacedOperation) => isOfServers(placed) && !isOfItems(placed) && !isOfClaims(placed);
  const plans = fc.sample(planOf(document, callers, isWanted), { numRuns: requests * 0.3, seed });
  const past = new Map(
    operationsOf(document)
      .filter(isWanted)
      .map(({ operation }) => [operation.operationId, 0]),
  );
  const faults = await faultsOf(plans, ({ plan, status }) => {
    const { operationId } = plan.placed.operation;
    if (status !== 401 && status !== 403) past.set(operationId, (past.get(operationId) ?? 0) + 1);
  });
  expect(faults.slice(0, 20)).toEqual([]);
  // What lies behind the key was asked. That each succeeds is tried where it is told what it needs: admin-*.test.ts.
  expect([...past].filter(([, count]) => count < 10)).toEqual([]);
}, 120_000);

it('so are a thousand about codes of single items, half of them from this server’s own page', async () => {
  const plans = fc.sample(planOf(document, { ...callers, origin: server.origin }, isOfItems), { numRuns: 1_000, seed });
  const successes = new Map<string, number>();
  const faults = await faultsOf(plans, ({ plan, status }) => {
    const { operationId } = plan.placed.operation;
    if (status === 200) successes.set(operationId, (successes.get(operationId) ?? 0) + 1);
  });
  expect(faults.slice(0, 20)).toEqual([]);
  for (const operation of ['countView', 'listSerials']) expect(successes.get(operation)).toBeGreaterThan(10);
});

it('so are five hundred about lost links, some of which a code is sent for', async () => {
  const plans = fc.sample(planOf(document, callers, isOfRecovery), { numRuns: 500, seed });
  let asked = 0;
  const faults = await faultsOf(plans, ({ plan, status }) => {
    if (status === 200 && plan.placed.operation.operationId === 'recoverOrders') asked += 1;
  });
  expect(faults.slice(0, 20)).toEqual([]);
  expect(asked).toBeGreaterThan(50);
});

it('so are a thousand about carts that go on at another site', async () => {
  const other = await openOtherSite(server);
  const plans = fc.sample(planOf(document, callers, handsOver), { numRuns: 1_000, seed }).map((plan) => {
    const arrives = plan.placed.operation.operationId === 'takeHandOver' && plan.key === callers.key;
    return arrives ? { ...plan, key: other } : plan;
  });
  const successes = new Map<string, number>();
  const faults = await faultsOf(plans, ({ plan, status }) => {
    const { operationId } = plan.placed.operation;
    if (status < 300) successes.set(operationId, (successes.get(operationId) ?? 0) + 1);
  });
  expect(faults.slice(0, 20)).toEqual([]);
  for (const operation of ['handOverCart', 'takeHandOver']) expect(successes.get(operation)).toBeGreaterThan(10);
});

it('so are two thousand about payments that are tried again', async () => {
  const plans = fc.sample(planOf(document, callers, paysAgain), { numRuns: 2_000, seed });
  let tried = 0;
  const faults = await faultsOf(plans, ({ plan, status }) => {
    if (status < 300 && isOfAttempts(plan.placed)) tried += 1;
  });
  expect(faults.slice(0, 20)).toEqual([]);
  expect(tried).toBeGreaterThan(5);
}, 120_000);

it('so are six thousand about claims, from buyers and from those who sell', async () => {
  const plans = fc.sample(planOf(document, callers, claims), { numRuns: 6_000, seed });
  const successes = new Map<string, number>();
  const faults = await faultsOf(plans, async ({ plan, status, text }) => {
    const { operationId } = plan.placed.operation;
    if (status === 201 && operationId === 'placeOrder') await deliver(server, JSON.parse(text) as PlacedOrder);
    if (status < 300) successes.set(operationId, (successes.get(operationId) ?? 0) + 1);
  });
  expect(faults.slice(0, 20)).toEqual([]);
  // An answer fits a claim once: that each kind succeeds is tried in claims/claims.test.ts.
  for (const operation of ['openClaim', 'listOrderClaims', 'listClaims', 'readClaim']) {
    expect(successes.get(operation), operation).toBeGreaterThan(5);
  }
}, 120_000);

it('so are five hundred that capture events, and what they captured is told of every lot', async () => {
  const of = (id: string) => operationsOf(document).filter(({ operation }) => operation.operationId === id);
  const isCapture = (placed: PlacedOperation) => placed.operation.operationId === 'captureEvents';
  let captured = 0;
  const capturing = fc.sample(planOf(document, callers, isCapture), { numRuns: 500, seed });
  const refused = await faultsOf(capturing, ({ status, text }) => {
    if (status === 200) captured += (JSON.parse(text) as Captured).captured;
  });
  expect(refused.slice(0, 20)).toEqual([]);
  expect(captured).toBeGreaterThan(50);

  const lots = await server.sql<{ id: string }[]>`SELECT DISTINCT lot_id AS id FROM lots`;
  const asked = {
    number: 0,
    key: callers.key,
    origin: undefined,
    query: { limit: '500' },
    headers: {},
    body: undefined,
  };
  const reading = of('listLotEvents').flatMap((placed) =>
    lots.map(({ id }): Plan => ({ ...asked, placed, path: { ref: id } })),
  );
  let lotsTold = 0;
  const faults = await faultsOf(reading, ({ status, text }) => {
    if (status === 200 && madeUp(text)) lotsTold += 1;
  });
  expect(faults).toEqual([]);
  expect(lotsTold).toBeGreaterThan(5);
}, 120_000);

/** Whether there are events beside the sample's own. */
const madeUp = (text: string): boolean =>
  (JSON.parse(text) as EpcisDocument).epcisBody.eventList.some((event) => event['nongsan:sample'] !== true);
