import type { Order, PlacedOrder } from '@nongsan/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrderClaims } from '@nongsan/core/claim';
import { answerClaim, settleClaim } from '../claims/answer-claim.ts';
import { cleanPicture } from '../claims/pictures/clean-picture.ts';
import { transact } from '../database/index.ts';
import { changeSubOrder } from '../orders/change-sub-order.ts';
import { createSecretKey } from '../repository/index.ts';
import { smallJpeg } from '../testing/pictures.ts';
import { claimAbout, deliver } from '../testing/test-claims.ts';
import { runCli } from '../testing/run-cli.ts';
import { variants } from '../testing/test-catalogue.ts';
import { clock, once, openTestPortal, orderFor, type TestPortal } from '../testing/test-portal.ts';
import { openWebhookReceiver } from '../testing/webhook-receiver.ts';
import { createEndpoint, deliverDue, fanOut, webhookSecret } from '../webhooks/index.ts';
import { forgetOldOrders, setKeepDays, usualKeepDays } from './index.ts';

const day = 24 * 60 * 60 * 1000;
/** Words that are nowhere else. */
const told = {
  name: 'Nguyễn Thị Dấu Vết',
  phone: '+84987654321',
  email: 'dau-vet@buyer.example',
  street: 'Ngõ Dấu Vết 7',
  note: 'Gọi trước cho Dấu Vết',
};
const marks = [told.name, told.phone, told.phone.slice(3), told.email, told.street, 'Dấu Vết'];

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
  await portal.sql`UPDATE stock SET quantity = 1000`;
});
afterAll(() => portal.close());

async function place(phone = told.phone): Promise<PlacedOrder> {
  const cart = await portal.fill({ [variants.tea]: '1' });
  const { street, note, name, email } = told;
  const usual = orderFor(cart);
  const contact = { name, phone, email };
  const body = orderFor(cart, { contact, note, address: { ...usual.address, street } });
  return (await portal.call<PlacedOrder>('POST', '/v1/orders', { body, headers: once() })).json;
}

/** Ends an order by its household at a moment. */
async function end({ order }: PlacedOrder, now = clock): Promise<void> {
  await transact(portal.sql, async (transaction) => {
    for (const { id, store } of order.subOrders) {
      const step = { store: store.id, subOrder: id, now, note: 'Dấu Vết không nghe máy' };
      await changeSubOrder(transaction, { ...step, to: 'cancelled', actor: { kind: 'portal', name: 'test' } });
    }
  });
}

const read = async ({ order, secret }: PlacedOrder): Promise<Order> =>
  (await portal.call<Order>('GET', `/v1/orders/${order.id}`, { headers: { authorization: `Bearer ${secret}` } })).json;

/** Every row of every table of the schema, as text. */
async function wholeDatabase(): Promise<string> {
  const tables = await portal.sql<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = current_schema()`;
  const texts = [];
  for (const { name } of tables) texts.push(await portal.sql`SELECT ${name} AS t, x::text FROM ${portal.sql(name)} x`);
  return JSON.stringify(texts);
}

const nongsan = (...args: readonly string[]) => runCli(['personal-data', ...args], { DATABASE_URL: portal.url });
const here = ['--portal', 'north'];

describe('what a buyer tells', () => {
  it('is in no line of the log, in no notice, and in nothing that a webhook carries', async () => {
    const secrets: string[] = [];
    const bodies: string[] = [];
    const receiver = await openWebhookReceiver(() => secrets);
    const serverSecret = await webhookSecret(portal.sql);
    const wanted = { portal: 'por_north', url: receiver.url, types: ['order.placed', 'sub-order.changed'] } as const;
    secrets.push((await createEndpoint(portal.sql, wanted, serverSecret, clock)).secret);
    const placed = await place();
    await read(placed);
    await portal.call('GET', `/v1/orders/${placed.order.id}?phone=${encodeURIComponent(told.phone)}`);
    await end(placed);
    await fanOut(portal.sql, clock);
    await deliverDue(portal.sql, { serverSecret, now: () => clock, allowPrivate: true });
    bodies.push(...receiver.events.map((event) => JSON.stringify(event)));
    await receiver.close();
    expect(bodies.length).toBeGreaterThanOrEqual(2);
    const rows = await portal.sql`SELECT payload FROM outbox`;
    const places = { log: JSON.stringify(portal.log), outbox: JSON.stringify(rows), webhooks: bodies.join('\n') };
    for (const [where, text] of Object.entries(places)) {
      expect(text.length, where).toBeGreaterThan(100);
      expect(
        marks.filter((mark) => text.includes(mark)),
        where,
      ).toEqual([]);
    }
  });

  it('is exported with claims and photos, and erased with them; that it was claimed and answered stays', async () => {
    const phone = '+84911000008';
    const placed = await deliver(portal.sql, await place(phone));
    const account = { bin: '999999', account: '7700112233', holder: 'DAU VET' };
    const { claim, photo } = await claimAbout(portal, placed, { note: 'Dấu Vết ở ngõ 7', account });
    const refusedWhileOpen = await nongsan('erase', phone, ...here, '--for', 'yêu cầu xoá');
    expect(refusedWhileOpen.stderr).toContain(placed.order.number);
    const seller = { portal: 'por_north', actor: { kind: 'portal', name: 'test' } } as const;
    const refund = { remedy: 'refund', amount: { amount: 1000, currency: 'VND' }, note: 'Dấu Vết nhận tiền' } as const;
    const until = '2026-11-23T10:00:00.000+07:00';
    await transact(portal.sql, (transaction) =>
      answerClaim(transaction, seller, claim.id, { ...refund, until }, clock),
    );
    await transact(portal.sql, (transaction) => settleClaim(transaction, seller, claim.id, clock));

    const { stdout } = await nongsan('export', phone, ...here, '--for', 'đơn 12/2026');
    const data = Buffer.from(cleanPicture(smallJpeg()).bytes).toString('base64');
    expect(JSON.parse(stdout)).toMatchObject({
      orders: [{ claims: [{ id: claim.id, note: 'Dấu Vết ở ngõ 7', account, photos: [{ id: photo.id, data }] }] }],
    });
    expect((await nongsan('erase', phone, ...here, '--for', 'yêu cầu xoá')).code).toBe(0);
    const headers = { authorization: `Bearer ${placed.secret}` };
    const { json } = await portal.call<OrderClaims>('GET', `/v1/orders/${placed.order.id}/claims`, { headers });
    expect(json.claims).toMatchObject([{ state: 'settled', photos: [], answer: { remedy: 'refund', until } }]);
    const everything = await wholeDatabase();
    for (const mark of [account.account, account.holder, 'Dấu Vết nhận tiền', 'Dấu Vết ở ngõ', photo.id]) {
      expect(everything).not.toContain(mark);
    }
  });

  it('is refused to be erased while one of the orders is open, and nothing is erased', async () => {
    const [phone, ended] = ['+84911000001', await place('+84911000001')];
    await end(ended);
    const open = await place(phone);
    const { code, stderr } = await nongsan('erase', '0911000001', ...here, '--for', 'yêu cầu của người mua');
    expect([code, stderr]).toEqual([1, expect.stringContaining(open.order.number)]);
    expect(stderr).not.toContain(ended.order.number);
    expect((await read(ended)).contact.phone).toBe(phone);
  });

  it('is exported whole, then erased from the whole database; goods and sums stay, and both acts are on record', async () => {
    const phone = '+84911000002';
    const placed = await place(phone);
    await end(placed);
    const before = await read(placed);

    const exported = await nongsan('export', '0911 000 002', ...here, '--for', 'đơn 12/2026');
    expect(exported.code, exported.stderr).toBe(0);
    expect(JSON.parse(exported.stdout)).toMatchObject({
      phone,
      orders: [
        {
          number: placed.order.number,
          contact: { name: told.name, phone, email: told.email },
          address: { street: told.street },
          note: told.note,
          language: 'vi',
          consents: [{ purpose: 'order-processing', version: '1', granted: true }],
        },
      ],
    });

    const erased = await nongsan('erase', phone, ...here, '--for', 'yêu cầu xoá');
    expect(erased.stdout).toContain(placed.order.number);
    const after = await read(placed);
    expect(after).toMatchObject({ contact: { name: '[đã xoá]', phone: '' }, address: { street: '[đã xoá]' } });
    expect(after.note).toBeUndefined();
    expect(after.totals).toEqual(before.totals);
    expect(after.subOrders.map(({ lines }) => lines)).toEqual(before.subOrders.map(({ lines }) => lines));
    expect(after.address.place).toEqual(before.address.place);
    const everything = await wholeDatabase();
    expect(everything).not.toContain(phone);
    expect(everything).not.toContain(phone.slice(3));
    expect(
      JSON.stringify(
        await portal.sql`
      SELECT * FROM sub_order_changes WHERE sub_order_id = ${placed.order.subOrders[0]?.id ?? ''}`,
      ),
    ).not.toContain('Dấu Vết');

    const log = await nongsan('log', ...here, '--order', placed.order.number);
    expect(
      log.stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => /export|erase/.exec(line)?.[0]),
    ).toEqual(['erase', 'export']);
    expect(log.stdout).toContain('“yêu cầu xoá”');
    expect(log.stdout).not.toContain(phone);
    expect((await nongsan('erase', phone, ...here, '--for', 'lần nữa')).stdout).toContain('Nobody has ordered');
  });

  it('is read by a server’s key only with a line in the log, which nobody rewrites', async () => {
    const { order } = await place('+84911000003');
    const wanted = { portal: 'por_north', name: 'Kho hàng', scopes: ['orders:read'] } as const;
    const { key, token } = await createSecretKey(portal.sql, wanted, clock);
    const headers = { authorization: `Bearer ${token}` };
    const answer = await portal.app.request(`/v1/admin/orders/${order.id}`, { headers });
    expect(await answer.text()).toContain('+84911000003');
    await portal.app.request('/v1/admin/orders', { headers });
    const { stdout } = await nongsan('log', ...here, '--order', order.id, '--json');
    expect(JSON.parse(stdout)).toEqual([
      {
        at: clock.toISOString(),
        by: key.id,
        action: 'read',
        purpose: 'Kho hàng',
        order: order.id,
        number: order.number,
      },
    ]);
    for (const change of [
      portal.sql`UPDATE personal_data_access SET purpose = ''`,
      portal.sql`DELETE FROM personal_data_access`,
    ]) {
      await expect(change.execute()).rejects.toThrow('only added to');
    }
  });

  it('is forgotten so many days after the end of the last part, by the portal’s rule, never while one is open', async () => {
    const [longEnded, justEnded, open] = [
      await place('+84911000004'),
      await place('+84911000005'),
      await place('+84911000006'),
    ];
    await end(longEnded, clock);
    await end(justEnded, new Date(clock.getTime() + 10 * day));
    const phonesAt = async (days: number) => {
      await forgetOldOrders(portal.sql, 'system', new Date(clock.getTime() + days * day + 1));
      return Promise.all([longEnded, justEnded, open].map(async (one) => (await read(one)).contact.phone.slice(-1)));
    };
    expect(await phonesAt(usualKeepDays - 1)).toEqual(['4', '5', '6']);
    expect(await phonesAt(usualKeepDays)).toEqual(['', '5', '6']);
    await setKeepDays(portal.sql, 'por_north', 30, clock);
    expect(await phonesAt(39)).toEqual(['', '5', '6']);
    expect(await phonesAt(40)).toEqual(['', '', '6']);
    expect(await phonesAt(4_000)).toEqual(['', '', '6']);
    const { stdout } = await nongsan('retain', ...here, '--days', '400');
    expect(stdout).toContain('400 days');
  });

  it.each([
    [['export', '0912345678', ...here], '--for must say'],
    [['erase', '12', ...here, '--for', 'x'], 'PHONE must be'],
    [['erase', ...here], 'needs to know which'],
    [['retain', ...here, '--days', '0'], '--days must be'],
    [['retain', ...here, '--out', 'x'], '--out is for'],
    [['export', '0912345678', '--for', 'x'], 'There are: north, south'],
    [['sell'], 'is no command'],
  ])('%j is refused: %s', async (args, reason) => {
    const { code, stderr } = await nongsan(...args);
    expect([code, stderr]).toEqual([1, expect.stringContaining(reason)]);
    expect(stderr).not.toContain('    at ');
  });

  it('has a command that says what it does', async () => {
    const { code, stdout } = await nongsan('--help');
    expect([code, stdout.includes('--for TEXT')]).toEqual([0, true]);
  });
});
