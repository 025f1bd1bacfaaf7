import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Cart, PlacedOrder } from '@nongsan/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { putTestCatalogue, sites, variants } from '../testing/test-catalogue.ts';
import { callers, once, orderFor } from '../testing/test-portal.ts';
import { createPool, migrate, openDatabase, openEmbeddedDatabase } from './index.ts';

const program = fileURLToPath(new URL('../testing/order-process.ts', import.meta.url));

let folder: string;
// Creating a cluster is what takes long, so the tests share one; each leaves it stopped.
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nongsan-embedded-'));
  // As root, PostgreSQL runs as another user, who has to pass through.
  await chmod(folder, 0o711);
  const database = await openDatabase({ folder });
  await migrate(database.sql);
  await putTestCatalogue(database.sql);
  await database.close();
});
afterAll(() => rm(folder, { recursive: true }));

/** Starts the server process and waits until it listens. */
async function startServer(): Promise<{
  readonly child: ChildProcess;
  readonly port: string;
  readonly ended: Promise<unknown>;
}> {
  const child = spawn(process.execPath, ['--conditions=@nongsan/source', program, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const port = await new Promise<string>((resolve, reject) => {
    child.stdout?.once('data', (data: Buffer) => resolve(data.toString().trim()));
    child.once('exit', (code) => reject(new Error(`The server ended with ${String(code)}`)));
  });
  return { child, port, ended };
}

describe('the embedded database', () => {
  it('keeps its password where only its owner reads it, and its rows over a restart', async () => {
    const first = await openDatabase({ folder });
    await first.sql`INSERT INTO server_secrets (name, value) VALUES ('kept', 'yes')`;
    const [settings] = await first.sql<{ fsync: string; listen: string }[]>`
      SELECT current_setting('fsync') AS fsync, current_setting('listen_addresses') AS listen`;
    expect(settings).toEqual({ fsync: 'on', listen: '127.0.0.1' });
    await first.close();
    expect((await stat(join(folder, 'password'))).mode & 0o777).toBe(0o600);
    const second = await openDatabase({ folder });
    expect([...(await second.sql`SELECT value FROM server_secrets WHERE name = 'kept'`)]).toEqual([{ value: 'yes' }]);
    await second.close();
  });

  it('refuses a second server on the same folder, from this process and from another', async () => {
    const { child, port, ended } = await startServer();
    await expect(openDatabase({ folder })).rejects.toMatchObject({ code: 'folder-in-use', pid: child.pid });
    expect((await fetch(`http://127.0.0.1:${port}/ready`)).status).toBe(200);
    child.kill('SIGTERM');
    await ended;
    const database = await openEmbeddedDatabase({ folder });
    expect(database.adopted).toBe(false);
    await expect(openEmbeddedDatabase({ folder })).rejects.toMatchObject({ code: 'folder-in-use' });
    await database.close();
  });

  it('takes over the lock of a process that died, or whose number belongs to another by now', async () => {
    for (const stale of [
      { pid: 2 ** 22 - 1, token: 'dead' },
      { pid: process.pid, start: 'another boot/1', token: 'reused' },
    ]) {
      await writeFile(join(folder, 'server.lock'), JSON.stringify(stale));
      const database = await openEmbeddedDatabase({ folder });
      expect(JSON.parse(await readFile(join(folder, 'server.lock'), 'utf8'))).toMatchObject({ pid: process.pid });
      await database.close();
      await expect(stat(join(folder, 'server.lock'))).rejects.toThrow('ENOENT');
    }
  });

  it('starts although postmaster.pid names a process that is something else by now', async () => {
    const lines = [process.pid, join(folder, 'postgres'), 1, 5, '', '127.0.0.1', '', 'ready'];
    await writeFile(join(folder, 'postgres', 'postmaster.pid'), lines.join('\n'));
    const database = await openEmbeddedDatabase({ folder });
    expect(database.adopted).toBe(false);
    await database.close();
  });

  it('outlives a killed server, is adopted by the next, and no acknowledged order is missing', async () => {
    const { child, port, ended } = await startServer();
    const key = sites.north.key;
    const send = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
      const response = await fetch(`http://127.0.0.1:${port}${path}?key=${key}`, {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json', ...headers },
      });
      return response.json() as Promise<unknown>;
    };
    const carts = await Promise.all(
      Array.from({ length: 40 }, async () => {
        const { id } = (await send('/v1/carts', {})) as Cart;
        return (await send(`/v1/carts/${id}/lines`, { variant: variants.tea, quantity: '1' })) as Cart;
      }),
    );
    const attempts = carts.map((cart) => ({ body: orderFor(cart), headers: once() }));
    const acknowledged: string[] = [];
    const settled = attempts.map(async ({ body, headers }) => {
      const { order } = (await send('/v1/orders', body, headers)) as PlacedOrder;
      if (acknowledged.push(order.id) === 10) child.kill('SIGKILL');
    });
    await Promise.allSettled(settled);
    await ended;

    const database = await openEmbeddedDatabase({ folder });
    expect(database.adopted).toBe(true);
    const sql = createPool(database.url);
    const kept = await sql<{ id: string }[]>`SELECT order_id AS id FROM orders`;
    expect(acknowledged.length).toBeLessThan(40);
    expect(kept.map(({ id }) => id)).toEqual(expect.arrayContaining(acknowledged));
    // Buyers who got no answer send the same again: everyone ends up with exactly one order.
    const { call } = callers(createApp({ sql, config: { publicOrigin: 'http://127.0.0.1' } }));
    for (const { body, headers } of attempts) {
      expect((await call('POST', '/v1/orders', { body, headers })).status).toBe(201);
    }
    const [row] = await sql<{ orders: string; left: string }[]>`
      SELECT (SELECT count(*)::text FROM orders WHERE checkout_id = ANY (${carts.map(({ id }) => id)}::text[])) AS orders,
        (SELECT quantity::int::text FROM stock WHERE variant_id = ${variants.tea}) AS left`;
    expect(row).toEqual({ orders: '40', left: '10' });
    await sql.end();
    await database.close();
  });
});

describe('a database that stops', () => {
  it('costs requests a 503 while it is down, and nothing once it is back', async () => {
    const first = await openEmbeddedDatabase({ folder });
    const sql = createPool(first.url);
    const app = createApp({ sql, config: { publicOrigin: 'http://127.0.0.1' } });
    const { call, fill } = callers(app);
    const cart = await fill({ [variants.honey]: '1' });
    const port = Number(new URL(first.url).port);
    await first.close();

    const request = { body: orderFor(cart), headers: once() };
    const down = await Promise.all([
      call('GET', '/v1/products/prd_tea'),
      call('GET', `/v1/carts/${cart.id}`),
      call('POST', '/v1/orders', request),
    ]);
    expect(down.map(({ json }) => json.code)).toEqual(['unavailable', 'unavailable', 'unavailable']);
    expect(down.map(({ headers }) => headers.get('retry-after'))).toEqual(['2', '2', '2']);
    expect((await app.request('/health')).status).toBe(200);
    expect((await app.request('/ready')).status).toBe(503);

    const second = await openEmbeddedDatabase({ folder, port });
    expect((await app.request('/ready')).status).toBe(200);
    expect((await call('GET', `/v1/carts/${cart.id}`)).json).toEqual(cart);
    expect((await call('POST', '/v1/orders', request)).status).toBe(201);
    await sql.end();
    await second.close();
  });

  it('that is killed under load leaves whole orders only, and the server alive', async () => {
    const first = await openEmbeddedDatabase({ folder });
    const sql = createPool(first.url);
    const { call, fill } = callers(createApp({ sql, config: { publicOrigin: 'http://127.0.0.1' } }));
    await sql`UPDATE stock SET quantity = 50 WHERE variant_id = ${variants.tea}`;
    const carts = await Promise.all(Array.from({ length: 30 }, () => fill({ [variants.tea]: '1' })));
    const attempts = carts.map((cart) => ({ body: orderFor(cart), headers: once() }));
    const [pid = ''] = (await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8')).split('\n');
    let answered = 0;
    const answers = await Promise.all(
      attempts.map(async (request) => {
        const answer = await call('POST', '/v1/orders', request);
        if (++answered === 5) process.kill(Number(pid), 'SIGKILL');
        return answer;
      }),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 503]));

    await first.close();
    const second = await openEmbeddedDatabase({ folder, port: Number(new URL(first.url).port) });
    for (const request of attempts) {
      // A connection may still hold the old server's last words: such an answer says that it may be asked again.
      let answer = await call('POST', '/v1/orders', request);
      for (let again = 0; again < 3 && answer.json.retryable; again++)
        answer = await call('POST', '/v1/orders', request);
      expect(answer.status).toBe(201);
    }
    const [row] = await sql<{ left: string }[]>`
      SELECT quantity::int::text AS left FROM stock WHERE variant_id = ${variants.tea}`;
    expect(row?.left).toBe('20');
    // The driver goes on waiting for queries that broke off; the server's own close does not wait longer either.
    await sql.end({ timeout: 1 });
    await second.close();
  });
});
