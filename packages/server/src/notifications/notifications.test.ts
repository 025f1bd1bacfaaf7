import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlacedOrder, PlaceOrderRequest } from '@nongsan/core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { transact } from '../database/index.ts';
import { changeSubOrder } from '../orders/change-sub-order.ts';
import { writeEvent } from '../outbox/index.ts';
import { sharedSecret } from '../repository/index.ts';
import { openGateway, type Gateway } from '../testing/gateway.ts';
import { mailInWords, openSmtpReceiver, type ReceivedMail, type SmtpReceiver } from '../testing/smtp-receiver.ts';
import { sites, variants } from '../testing/test-catalogue.ts';
import { clock, once, openTestPortal, orderFor, publicOrigin, type TestPortal } from '../testing/test-portal.ts';
import { fanOut } from '../webhooks/index.ts';
import { noticeWait } from './due.ts';
import { createNotifiers, sendDueNotices, type NoticeFailure, type NotificationSettings } from './index.ts';

let portal: TestPortal;
let smtp: SmtpReceiver;
let gateway: Gateway;
let folder: string;
/** What the gateway answers: status and body. */
let answer: () => readonly [number, string];
let refuse: (to: string) => string | undefined;
let now: Date;
let failures: NoticeFailure[];

beforeAll(async () => {
  portal = await openTestPortal();
  await portal.sql`UPDATE stock SET quantity = 1000`;
  folder = await mkdtemp(join(tmpdir(), 'nongsan-notices-'));
  await writeFile(join(folder, 'token'), 'zalo-token\n');
  smtp = await openSmtpReceiver((to) => refuse(to));
  gateway = await openGateway(() => answer());
});
afterAll(async () => {
  await smtp.close();
  await gateway.close();
  await rm(folder, { recursive: true });
  await portal.close();
});
beforeEach(async () => {
  await portal.sql`UPDATE outbox SET delivered_at = now()`;
  await portal.sql`TRUNCATE buyer_notices`;
  (smtp.mails as unknown[]).length = 0;
  gateway.asked.length = 0;
  [failures, now] = [[], clock];
  answer = () => [200, '{"CodeResult":"100","error":0}'];
  refuse = () => undefined;
});
afterEach(() => {
  // Whatever failed: the operator's log never says for whom.
  expect(JSON.stringify(failures)).not.toMatch(/@|\+84|0?9\d{8}/);
});

const email = () => ({ smtp: smtp.url, from: 'Nông sản <orders@portal.example>' });
const sms = () => ({
  url: `${gateway.url}/sms?from={{portal}}`,
  headers: { 'x-key': 'secret' },
  body: { Phone: '{{phoneNational}}', Content: '{{text}}', RequestId: '{{id}}' },
  success: { field: 'CodeResult', is: '100' },
});

async function place(more: Partial<PlaceOrderRequest> = {}, address: string | undefined = 'an@buyer.example') {
  const usual = orderFor(await portal.fill({ [variants.tea]: '1' }));
  const contact = { ...usual.contact, ...(address !== '' && { email: address }) };
  const body = { ...usual, contact, ...more };
  return (await portal.call<PlacedOrder>('POST', '/v1/orders', { body, headers: once() })).json;
}

/** Hands over what happened and sends what is due. */
async function tell(settings: NotificationSettings): Promise<void> {
  const notifiers = createNotifiers(settings);
  const channels = notifiers.map(({ channel }) => channel);
  const links = { publicOrigin, secret: () => sharedSecret(portal.sql, 'orders') };
  while (await fanOut(portal.sql, now, channels));
  while (await sendDueNotices(portal.sql, { notifiers, links, now: () => now, log: (entry) => failures.push(entry) }));
}

const step = (placed: PlacedOrder, to: 'confirmed' | 'packed' | 'handedOver' | 'delivered') =>
  transact(portal.sql, async (transaction) => {
    for (const { id, store } of placed.order.subOrders) {
      const actor = { kind: 'portal', name: 'test' } as const;
      await changeSubOrder(transaction, { store: store.id, subOrder: id, to, actor, now });
    }
  });

const stateOf = () => portal.sql`
  SELECT channel, kind, state, attempts, fault FROM buyer_notices ORDER BY created_at, kind, channel`;
describe('a buyer is told by e-mail', () => {
  it('what happens to the order, in its language, with its link, and with nothing that loads from elsewhere', async () => {
    const placed = await place();
    for (const to of ['confirmed', 'packed', 'handedOver', 'delivered'] as const) {
      await tell({ email: email() });
      await step(placed, to);
    }
    await tell({ email: email() });
    const mails = smtp.mails.map(mailInWords);
    expect(mails.map((text) => /^Subject: (.*)$/m.exec(text)?.[1])).toEqual([
      `Đã nhận đơn hàng ${placed.order.number}`,
      `Hộ hao đã xác nhận đơn hàng ${placed.order.number}`,
      `Đơn hàng ${placed.order.number} đang trên đường đến bạn`,
      `Đơn hàng ${placed.order.number} đã được giao`,
    ]);
    const [first = ''] = mails;
    expect(smtp.mails[0]).toMatchObject({ from: 'orders@portal.example', to: ['an@buyer.example'] });
    expect(first).toContain(`${sites.north.origin}/o/${placed.order.id}#${placed.secret}`);
    expect(first).toContain('<html lang="vi">');
    expect(first).toMatch(/^Auto-Submitted: auto-generated$/m);
    for (const text of mails) {
      expect(text).not.toMatch(/<(?:img|link|script|style|iframe)|src=|url\(/);
      // What the buyer typed goes to nobody by mail: the address may be a stranger's.
      expect(text).not.toContain('Người mua thử');
      expect(text).not.toContain('912345678');
    }
  });

  it('in English where the order is in another language than Vietnamese', async () => {
    const { order } = await place({ locale: 'ko' });
    await tell({ email: email() });
    expect(mailInWords(smtp.mails[0] as ReceivedMail)).toContain(`Subject: We have your order ${order.number}`);
  });

  it('nothing of an order that was rolled back, and once of one that was not', async () => {
    const placed = await place();
    const lost = transact(portal.sql, async (transaction) => {
      await changeSubOrder(transaction, {
        store: placed.order.subOrders[0]?.store.id ?? '',
        subOrder: placed.order.subOrders[0]?.id ?? '',
        to: 'cancelled',
        actor: { kind: 'portal', name: 'test' },
        now,
      });
      throw new RangeError('rolled back');
    });
    await expect(lost).rejects.toThrow('rolled back');
    const [one, two] = [tell({ email: email() }), tell({ email: email() })];
    await Promise.all([one, two]);
    await tell({ email: email() });
    expect(smtp.mails).toHaveLength(1);
  });

  it('when a payment has come', async () => {
    const { order } = await place();
    const [payment] = order.payments;
    await transact(portal.sql, async (transaction) => {
      const [row] = await transaction<
        { id: string }[]
      >`SELECT checkout_id AS id FROM orders WHERE order_id = ${order.id}`;
      const { amount, id = '', reference = '' } = payment ?? {};
      if (amount === undefined) throw new RangeError('The order has no payment');
      const data = { id, order: order.id, reference, amount, state: 'paid' } as const;
      await writeEvent(transaction, row?.id ?? '', { type: 'payment.changed', portal: 'por_north', at: now, data });
    });
    await tell({ email: email() });
    const subjects = smtp.mails.map((mail) => /^Subject: (.*)$/m.exec(mailInWords(mail))?.[1]).sort();
    expect(subjects).toEqual([`Đã nhận tiền cho đơn hàng ${order.number}`, `Đã nhận đơn hàng ${order.number}`].sort());
  });
});

describe('a server that is killed while it tells', () => {
  it('leaves the notice to another, once its time is over', async () => {
    await place();
    await tell({ sms: sms() });
    // As one leaves it that was killed after it had claimed it.
    const until = new Date(now.getTime() + 90_000);
    await portal.sql`UPDATE buyer_notices SET state = 'waiting', attempts = 1, next_at = ${until}`;
    await tell({ sms: sms() });
    expect(gateway.asked).toHaveLength(1);
    now = until;
    await tell({ sms: sms() });
    expect(gateway.asked.map(({ body }) => (JSON.parse(body) as { RequestId: string }).RequestId)).toEqual(
      Array(2).fill(expect.stringMatching(/^evt_[\w-]+\.sms$/)),
    );
    expect(await stateOf()).toMatchObject([{ state: 'sent', attempts: 2 }]);
  });
});

describe('one person’s failure', () => {
  it('stops nobody else’s notice: refused for good it ends, refused for now it is tried again', async () => {
    refuse = (to) => ({ 'gone@buyer.example': '550 5.1.1 no such user', 'full@buyer.example': '452 4.2.2 full' })[to];
    for (const address of ['gone', 'full', 'well']) await place({}, `${address}@buyer.example`);
    await tell({ email: email() });
    expect(smtp.mails.map(({ to }) => to)).toEqual([['well@buyer.example']]);
    const ends = (await stateOf()).map(({ state, fault }) => [state, fault] as unknown);
    expect(ends).toHaveLength(3);
    expect(ends).toEqual(
      expect.arrayContaining([
        ['failed', 'EENVELOPE 550'],
        ['waiting', 'EENVELOPE 452'],
        ['sent', null],
      ]),
    );
    expect(failures).toMatchObject([{ event: 'notice-failed', channel: 'email', kind: 'order-placed' }]);

    refuse = () => undefined;
    await tell({ email: email() });
    expect(smtp.mails).toHaveLength(1);
    now = new Date(now.getTime() + 2 * 60_000);
    await tell({ email: email() });
    expect(smtp.mails.map(({ to }) => to[0]).sort()).toEqual(['full@buyer.example', 'well@buyer.example']);
  });

  it('is given up after a day, when the news is old', async () => {
    await place();
    const dead = { email: { ...email(), smtp: 'smtp://127.0.0.1:1' } };
    let attempts = 0;
    for (let wait: number | undefined = 0; wait !== undefined; wait = noticeWait(attempts, 1)) {
      now = new Date(now.getTime() + wait);
      await tell(dead);
      attempts += 1;
    }
    expect(await stateOf()).toMatchObject([{ state: 'failed', attempts, fault: 'ESOCKET' }]);
    expect(now.getTime() - clock.getTime()).toBeGreaterThan(20 * 60 * 60 * 1000);
  });

  it('whose data were erased meanwhile, or without an address, is no failure: there is nobody to tell', async () => {
    await place({}, '');
    const { order } = await place();
    await portal.sql`UPDATE orders SET contact = '{"name":"","phone":""}' WHERE order_id = ${order.id}`;
    await tell({ email: email() });
    expect((await stateOf()).map(({ state }) => state as unknown)).toEqual(['skipped', 'skipped']);
    expect(failures).toEqual([]);
  });
});

describe('a buyer is told by telephone', () => {
  it('through any gateway that the operator describes, without marks, and only what is worth it', async () => {
    const placed = await place();
    await step(placed, 'confirmed');
    await tell({ sms: sms() });
    expect(gateway.asked).toHaveLength(1);
    expect(gateway.asked[0]?.headers['x-key']).toBe('secret');
    const body = JSON.parse(gateway.asked[0]?.body ?? '') as Record<string, string>;
    expect(body['Phone']).toBe('0912345678');
    expect(body['Content']).toContain(`da nhan don ${placed.order.number}`);
    expect(body['Content']).not.toMatch(/[ăâđêôơưạ-ỹ]/i);
    expect(gateway.asked[0]?.path).toMatch(/^\/sms\?from=C%E1%BB%95ng/);
    expect(await stateOf()).toMatchObject([
      { kind: 'order-confirmed', state: 'skipped' },
      { kind: 'order-placed', state: 'sent' },
    ]);
  });

  it('by a form, in which no word becomes a field of its own', async () => {
    await tell({ sms: { ...sms(), body: 'to={{phone}}&text={{text}}', marks: true } });
    await place();
    await tell({ sms: { ...sms(), body: 'to={{phone}}&text={{text}}', marks: true } });
    const form = new URLSearchParams(gateway.asked[0]?.body);
    expect([...form.keys()]).toEqual(['to', 'text']);
    expect(form.get('to')).toBe('+84912345678');
    expect(form.get('text')).toContain('đã nhận đơn');
  });

  it.each([
    [503, '', 'waiting', '503'],
    [429, '', 'waiting', '429'],
    [400, 'Người nhận +84912345678 sai', 'failed', '400'],
    [200, '{"CodeResult":"104","ErrorMessage":"+84912345678"}', 'failed', '104'],
    [200, '<html>', 'waiting', 'no-json'],
    [302, '', 'waiting', 'unreachable'],
  ])('an answer %i %j leaves the notice %s (%s)', async (status, body, state, fault) => {
    answer = () => [status, body];
    await place();
    await tell({ sms: sms() });
    expect(await stateOf()).toMatchObject([{ state, fault }]);
  });

  it('by Zalo’s templates, to Vietnamese numbers, for the kinds that have one; an old token is renewed by others', async () => {
    const zalo = {
      url: `${gateway.url}/message/template`,
      accessTokenFile: join(folder, 'token'),
      templates: { 'order-placed': { id: '201', data: { order_code: '{{number}}', total: '{{total}}' } } },
    };
    const contact = { name: 'Người mua thử', phone: '+4915112345678' };
    await place({ contact });
    const { order } = await place();
    answer = () => [200, '{"error":-124,"message":"Access token invalid"}'];
    await tell({ zalo });
    answer = () => [200, '{"error":0,"message":"Success"}'];
    now = new Date(now.getTime() + 2 * 60_000);
    await tell({ zalo });
    expect(gateway.asked).toHaveLength(2);
    expect(gateway.asked[1]).toMatchObject({ path: '/message/template', headers: { access_token: 'zalo-token' } });
    expect(JSON.parse(gateway.asked[1]?.body ?? '')).toMatchObject({
      phone: '84912345678',
      template_id: '201',
      template_data: { order_code: order.number },
    });
    expect((await stateOf()).map(({ state }) => state as unknown).sort()).toEqual(['sent', 'skipped']);
  });
});
