import type { PlacedOrder } from '@nongsan/core';
import {
  createEndpoint,
  createPool,
  deliverDue,
  fanOut,
  openEmbeddedDatabase,
  webhookSecret,
  type Sql,
} from '@nongsan/server';
import { Buyer } from './buyer.ts';
import { goods, portalId } from './goods.ts';
import { openReceiver, type Receiver } from './receiver.ts';
import { openShop, type Shop, type Victim } from './shop.ts';
import { brokenSums } from './sums.ts';

export interface KillRunOptions {
  readonly kills: number;
  /** Orders at least; buying goes on until all kills are done. */
  readonly orders: number;
  /** Buyers at once. */
  readonly buyers: number;
  /** Writes from one kill to the next, at most. */
  readonly apart: number;
  /** The same number kills the same parts after the same counts of writes; who is in the middle of what is up to chance. */
  readonly seed: number;
}

export interface KillReport {
  readonly killed: Readonly<Record<Victim, number>>;
  readonly acknowledged: number;
  /** Writes that were sent again. */
  readonly repeats: number;
  /** Acknowledged orders that are not there. */
  readonly lost: readonly string[];
  /** Orders that nobody was told of. */
  readonly surplus: number;
  readonly broken: readonly string[];
  /** Orders that the webhooks' receiver was not told of, or that took effect there more than once. */
  readonly untold: number;
  readonly toldTwice: number;
  /** Deliveries to the receiver, repetitions too. */
  readonly deliveries: number;
}

/** Numbers below 1 that follow from a seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Of each packing there is as much as nobody can buy. */
const pieces = 1_000_000;
const victims = ['server', 'database', 'both'] as const;

/** Buys while server and database are killed at random, and then looks whether everything is there and adds up. */
export async function runKills(options: KillRunOptions): Promise<KillReport> {
  const receiver = await openReceiver(randomFrom(options.seed + 1));
  const shop = await openShop({ pieces }, async (sql) => {
    const endpoint = { portal: portalId, url: receiver.url, types: ['order.placed'] } as const;
    receiver.secret = (await createEndpoint(sql, endpoint, await webhookSecret(sql), new Date(0))).secret;
  });
  try {
    const bought = await buyUnderFire(shop, options);
    await shop.end();
    const database = await openEmbeddedDatabase({ folder: shop.folder });
    const sql = createPool(database.url);
    try {
      await tellTheRest(sql);
      return { ...bought.report, ...(await compare(sql, bought.orders)), ...(await toldOf(sql, receiver)) };
    } finally {
      await sql.end({ timeout: 5 });
      await database.close();
    }
  } finally {
    await shop.remove();
    await receiver.close();
  }
}

/** Days go by, in which a server delivers what the killed ones did not. */
async function tellTheRest(sql: Sql): Promise<void> {
  const serverSecret = await webhookSecret(sql);
  while (await fanOut(sql, new Date()));
  const waiting = () => sql`SELECT FROM webhook_deliveries WHERE state = 'waiting' LIMIT 1`;
  for (let hours = 1; (await waiting()).length > 0; hours++) {
    const now = new Date(Date.now() + hours * 60 * 60 * 1000);
    while (await deliverDue(sql, { serverSecret, now: () => now, allowPrivate: true }));
  }
}

async function toldOf(sql: Sql, { deliveries, orders }: Receiver) {
  const kept = await sql<{ id: string }[]>`SELECT order_id AS id FROM orders`;
  return {
    untold: kept.filter(({ id }) => !orders.has(id)).length,
    toldTwice: [...orders.values()].filter((times) => times !== 1).length,
    deliveries,
  };
}

async function buyUnderFire(shop: Shop, { kills, orders, buyers, apart, seed }: KillRunOptions) {
  const random = randomFrom(seed);
  const killed: Record<Victim, number> = { server: 0, database: 0, both: 0 };
  const placed: PlacedOrder[] = [];
  const next = () => 1 + Math.floor(random() * apart);
  let left = kills;
  let until = next();
  let killing: Promise<void> | undefined;
  const sent = () => {
    if (left === 0 || killing !== undefined || --until > 0) return;
    const victim = victims[Math.floor(random() * victims.length)] ?? 'both';
    left -= 1;
    killed[victim] += 1;
    killing = shop.kill(victim).then(() => {
      killing = undefined;
      until = next();
    });
  };
  const people = Array.from({ length: buyers }, () => new Buyer(() => shop.address(), sent));
  const lines = () => {
    const picked = goods.filter(() => random() < 0.5);
    const chosen = picked.length === 0 ? goods.slice(0, 1) : picked;
    return chosen.map(({ variant }) => ({ variant, quantity: String(1 + Math.floor(random() * 3)) }));
  };
  await Promise.all(
    people.map(async (buyer) => {
      while (placed.length < orders || left > 0) placed.push(await buyer.buy(lines()));
    }),
  );
  await killing;
  const repeats = people.reduce((sum, buyer) => sum + buyer.repeats, 0);
  return { orders: placed, report: { killed, acknowledged: placed.length, repeats } };
}

async function compare(sql: Sql, acknowledged: readonly PlacedOrder[]) {
  const kept = await sql<{ id: string; total: string }[]>`
    SELECT order_id AS id, totals -> 'total' ->> 'amount' AS total FROM orders`;
  const totals = new Map(kept.map(({ id, total }) => [id, total]));
  const lost = acknowledged.filter(({ order }) => totals.get(order.id) !== String(order.totals.total.amount));
  return {
    lost: lost.map(({ order }) => order.id),
    surplus: kept.length - new Set(acknowledged.map(({ order }) => order.id)).size,
    broken: await brokenSums(sql, pieces),
  };
}
