import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Order, PlacedOrder } from '@nongsan/core';
import { createViettelPost, type Carrier } from '../carriers/index.ts';
import { transact } from '../database/index.ts';
import { changeSubOrder } from '../orders/change-sub-order.ts';
import { sharedSecret } from '../repository/index.ts';
import { readPostOffices } from '../shipping/post-office-file.ts';
import { runCli } from '../testing/run-cli.ts';
import { variants } from '../testing/test-catalogue.ts';
import { once, openTestPortal, orderFor, type TestPortal } from '../testing/test-portal.ts';
import { readCarriers } from './carrier-settings.ts';
import { listen, type Listening } from './listen.ts';

const carriers: Carrier[] = [];
let portal: TestPortal;
let server: Listening;
let folder: string;
beforeAll(async () => {
  portal = await openTestPortal({ carriers });
  const noticeToken = await sharedSecret(portal.sql, 'carrier-notices');
  carriers.push(createViettelPost({ username: '', password: '', noticeToken, sample: true }));
  server = await listen(portal.app.fetch, 0, '127.0.0.1');
  folder = await mkdtemp(join(tmpdir(), 'nongsan-shipping-'));
});
afterAll(async () => {
  await server.stop();
  await portal.close();
  await rm(folder, { recursive: true });
});

const nongsan = (...args: readonly string[]) =>
  runCli([...args, '--portal', 'north'], {
    DATABASE_URL: portal.url,
    NONGSAN_HOST: '127.0.0.1',
    NONGSAN_PORT: String(server.port),
  });
async function file(name: string, content: string): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

const everyRefusal = async (asked: readonly (readonly [readonly string[], string])[]): Promise<void> => {
  const answers = await Promise.all(asked.map(([args]) => nongsan(...args)));
  for (const [index, { code, stderr }] of answers.entries()) {
    expect([code, stderr]).toEqual([1, expect.stringContaining(asked[index]?.[1] ?? '')]);
  }
};

describe('nongsan shipping', () => {
  it('sets the portal’s table and a household’s own, pick-up, a promise and a weight, and shows them', async () => {
    const home = {
      steps: [{ upTo: 2_000, price: 31_000 }],
      beyond: { per: 500, price: 4_000 },
      transit: { min: 6, max: 20 },
    };
    const table = { zones: [{ key: 'near', provinces: ['19'], home }], elsewhere: {} };
    const [set, own, , promise] = await Promise.all([
      nongsan('shipping', 'set', await file('table.json', JSON.stringify(table))),
      nongsan('shipping', 'set', await file('flat.json', '{ "perParcel": 9000 }'), '--store', 'mai'),
      nongsan('shipping', 'pickup', '--store', 'hao', '--address', 'Xóm Hồng Thái'),
      nongsan('shipping', 'promise', 'prd_tea', '--hours', '48', '--starts-at', 'handedOver'),
      nongsan('shipping', 'weight', variants.tea, '--grams', '340'),
    ]);
    expect(set.stdout).toMatch(/near {2}19\n {4}home: to 2000 g 31\.000.*6–20 h/);
    expect([own.code, promise.stdout]).toEqual([0, 'Within 48 hours, from handedOver.\n']);
    expect((await nongsan('shipping', 'show', '--store', 'mai')).stdout).toContain('The household’s own:');
    const cart = await portal.fill({ [variants.tea]: '1', [variants.honey]: '1' });
    expect(cart.parcels.map(({ totals }) => totals.shipping.amount)).toEqual([31_000, 9_000]);
    expect(cart.parcels[0]?.shipping).toMatchObject({
      weight: 340,
      promise: { hours: 48, startsAt: 'handedOver' },
      ways: [{ way: 'home' }, { way: 'pickup', pickup: { address: 'Xóm Hồng Thái' } }],
    });
  });
  it('refuses what makes no sense, says what, and changes nothing', async () => {
    const before = [...(await portal.sql`SELECT shipping FROM portals ORDER BY portal_id`)];
    const zone = (more: object) => JSON.stringify({ zones: [{ key: 'a', provinces: ['19'], ...more }] });
    const nowhere = zone({ provinces: ['99'], communes: ['99999'], home: { steps: [{ upTo: 1, price: 1 }] } });
    await everyRefusal([
      [['shipping', 'set', await file('w1.json', zone({ home: { steps: [] } }))], '/zones/0/home/steps must have at'],
      [['shipping', 'set', await file('w2.json', nowhere)], '99 is no province\n/zones/0/communes 99999 is no present'],
      [['shipping', 'promise', 'prd_tea', '--hours', '0'], '--hours must be 1 to 1000'],
    ]);
    expect([...(await portal.sql`SELECT shipping FROM portals ORDER BY portal_id`)]).toEqual(before);
  });
});

describe('nongsan post-offices', () => {
  const head = 'code,name,address,province,commune,hours,sample';
  const row = (code: string, commune = '05503') =>
    `${code},"Bưu điện, xã (mẫu)",Xã Tân Cương,19,${commune},7:30–17:00,x`;
  it('imports a list whole, or refuses it and names each wrong line', async () => {
    const good = `\uFEFF${head}\r\n${row('19-1')}\r\n${row('19-2')}\r\n`;
    const { stdout } = await nongsan('post-offices', 'import', await file('a.csv', good));
    expect(stdout).toContain('2 post offices are offered now; 0 of before');
    const bad = [head, row('19-3'), row('19-3'), row('19-4', '00004'), row('lower'), '19-5,only'].join('\n');
    const refused = await nongsan('post-offices', 'import', await file('bad.csv', bad));
    expect([refused.code, refused.stderr.trim().split('\n')]).toEqual([
      1,
      [
        'line 4: commune 00004 lies in province 01',
        'line 5: code must be 2 to 20 capital letters, digits and hyphens',
        'line 6: has 2 fields, the first line 7',
        'line 3: code 19-3 stands on line 2 already',
      ],
    ]);
    expect((await nongsan('post-offices', 'list')).stdout).toContain('19-2  05503  Bưu điện, xã (mẫu)  sample\n');
  });
  it.each([
    ['code,colour\n1,2', /line 1: the column name is missing(?:.|\n)*line 1: "colour" is no column/],
    [`${head}\n19-9,a "b" c,x,19,05503,,`, /line 2: a quote stands astray/],
    [head, /holds no post office/],
    ['', /the column code is missing/],
  ])('reads no list that has no sense: %j', async (text, why) => {
    await expect(readPostOffices(text)).rejects.toThrow(why);
  });
});

describe('nongsan carrier', () => {
  async function confirmedOrder(): Promise<PlacedOrder> {
    const total = { amount: 276_000, currency: 'VND' } as const;
    const body = orderFor(await portal.fill({ [variants.tea]: '1' }), { expectedTotal: total });
    const placed = (await portal.call<PlacedOrder>('POST', '/v1/orders', { body, headers: once() })).json;
    const [part] = placed.order.subOrders;
    const step = { store: part?.store.id ?? '', subOrder: part?.id ?? '', to: 'confirmed' } as const;
    const actor = { kind: 'household', name: 'test' } as const;
    await transact(portal.sql, (transaction) => changeSubOrder(transaction, { ...step, actor, now: new Date() }));
    return placed;
  }

  it('says who carries, gives a parcel to one and moves it along over HTTP, to the buyer’s door', async () => {
    const { order, secret } = await confirmedOrder();
    const { stdout } = await nongsan('carrier', 'list');
    expect(stdout).toMatch(
      /^viettel-post {2}Viettel Post {2}quote create cancel webhook {2}\(simulator: nothing is sent\)$/m,
    );
    expect(stdout).toMatch(/^vnpost {2}VNPost {2}quote create cancel track webhook /m);
    const given = await nongsan('carrier', 'hand-over', order.number, '--carrier', 'viettel-post');
    expect(given.stdout).toMatch(/^Viettel Post has it as MAU\d+\. It is the simulator/);
    expect((await nongsan('carrier', 'move', order.number)).stdout).toBe('102  Đơn hàng chờ xử lý\n');
    expect((await nongsan('carrier', 'move', order.number, '--all')).stdout.trim().split('\n')).toHaveLength(5);
    const headers = { authorization: `Bearer ${secret}` };
    const read = (await portal.call<Order>('GET', `/v1/orders/${order.id}`, { headers })).json;
    expect(read.subOrders[0]).toMatchObject({ state: 'delivered', shipping: { status: 'delivered' } });
    expect((await nongsan('carrier', 'show', order.number)).stdout).toContain('delivered  501  Phát thành công');
  });
  it('refuses orders and carriers that are not there, and half a set-up', async () => {
    const { order } = await confirmedOrder();
    await everyRefusal([
      [['carrier', 'show', 'NS-NONE-NONE'], 'has no order NS-NONE-NONE'],
      [['carrier', 'hand-over', order.number, '--carrier', 'ghn'], '--carrier must be one'],
    ]);
    expect(() => readCarriers({ NONGSAN_VNPOST_USERNAME: 'x', NONGSAN_VNPOST_PASSWORD: 'y' })).toThrow(
      /CUSTOMER must be set/,
    );
    const viettel = { NONGSAN_VIETTEL_POST_USERNAME: 'x', NONGSAN_VIETTEL_POST_PASSWORD: 'y' };
    const short = { ...viettel, NONGSAN_VIETTEL_POST_NOTICE_TOKEN: 'short' };
    expect(() => readCarriers(short)).toThrow(/NOTICE_TOKEN must have 16/);
    const open = { ...viettel, NONGSAN_VIETTEL_POST_NOTICE_TOKEN: 'x'.repeat(16) };
    expect(() => readCarriers({ ...open, NONGSAN_VIETTEL_POST_URL: 'http://example.test' })).toThrow(
      /must be an https/,
    );
    expect(readCarriers(open).map(({ id, sample }) => [id, sample])).toEqual([['viettel-post', false]]);
    expect(readCarriers({})).toEqual([]);
  });
});
