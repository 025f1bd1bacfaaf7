import { Agent, request as ask } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { Cart } from '@nongsan/core';
import { createPool } from '@nongsan/server';
import { orderOf } from '../../orders/buyer.ts';
import { siteKey } from '../../orders/goods.ts';
import { fillCarts } from '../../orders/rush.ts';
import { median, type Figure } from '../figure.ts';
import { startServer } from '../in-turns.ts';

const shop = fileURLToPath(new URL('shop.ts', import.meta.url));
const connections = 50;
const ordersEach = 1_500;
const rounds = 7;

interface Round {
  readonly perSecond: number;
  /** Milliseconds that all but one in a hundred stay below. */
  readonly p99: number;
}

/**
 * Orders of one packing, cash on delivery, from carts that are there already, over 50 connections that each order again when
 * they have their answer. Server, PostgreSQL (fsync on) and buyers share this machine.
 */
export async function benchOrders(): Promise<readonly Figure[]> {
  const server = await startServer(shop, 'orders');
  const sql = createPool(server.databaseUrl, { connections: 1, statementTimeout: 60_000 });
  try {
    const measured: Round[] = [];
    for (let round = 0; round <= rounds; round++) {
      const carts = await fillCarts(sql, ordersEach);
      const ended = await placeAll(server.address, carts);
      // The first warms up.
      if (round > 0) measured.push(ended);
    }
    return figuresOf(measured);
  } finally {
    await sql.end();
    await server.stop();
  }
}

async function placeAll(address: string, carts: readonly string[]): Promise<Round> {
  const [first = ''] = carts;
  const seen = (await (await fetch(`${address}/v1/carts/${first}?key=${siteKey}`)).json()) as Cart;
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const bodies = carts.map((id) => JSON.stringify(orderOf({ ...seen, id })));
  const took: number[] = [];
  const start = performance.now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      for (let body = bodies.pop(); body !== undefined; body = bodies.pop()) {
        const sent = performance.now();
        await place(`${address}/v1/orders?key=${siteKey}`, body, agent);
        took.push(performance.now() - sent);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1_000;
  agent.destroy();
  took.sort((one, other) => one - other);
  return { perSecond: took.length / seconds, p99: took[Math.ceil(took.length * 0.99) - 1] ?? NaN };
}

function place(url: string, body: string, agent: Agent): Promise<void> {
  return new Promise((done, failed) => {
    const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
    const request = ask(url, { method: 'POST', agent, headers }, (response) => {
      response.once('error', failed).once('end', () => {
        if (response.statusCode === 201) done();
        else failed(new Error(`An order was answered with ${response.statusCode}`));
      });
      response.resume();
    });
    request.once('error', failed).end(body);
  });
}

function figuresOf(measured: readonly Round[]): readonly Figure[] {
  const rates = measured.map(({ perSecond }) => perSecond);
  const tails = measured.map(({ p99 }) => p99);
  const note = `${ordersEach} orders a round over ${connections} connections, database and buyers on the same machine`;
  return [
    { name: 'orders placed', value: median(rates), unit: 'a second', aim: { atLeast: 500 }, samples: rates, note },
    { name: 'orders placed, p99', value: median(tails), unit: 'ms', samples: tails, note },
  ];
}
