import type { PlacedOrder } from '@nongsan/core';
import type { RecoveredOrders } from '@nongsan/core/order-states';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { openGateway, type Gateway } from '../testing/gateway.ts';
import { mailInWords, openSmtpReceiver, type ReceivedMail, type SmtpReceiver } from '../testing/smtp-receiver.ts';
import { variants } from '../testing/test-catalogue.ts';
import {
  callers,
  clock,
  once,
  openTestPortal,
  orderFor,
  publicOrigin,
  type TestPortal,
} from '../testing/test-portal.ts';
import { createNotifiers, tellNow } from './index.ts';

let portal: TestPortal;
let smtp: SmtpReceiver;
let gateway: Gateway;
let answer: () => readonly [number, string];
let refuse: (to: string) => string | undefined;
beforeAll(async () => {
  portal = await openTestPortal();
  smtp = await openSmtpReceiver((to) => refuse(to));
  gateway = await openGateway(() => answer());
});
afterAll(async () => {
  await Promise.all([smtp.close(), gateway.close()]);
  await portal.close();
});
beforeEach(() => {
  answer = () => [200, ''];
  refuse = () => undefined;
  gateway.asked.length = 0;
  (smtp.mails as unknown[]).length = 0;
});

/** How long to look for what a request does not wait for; a machine may be busy. */
const patient = { timeout: 20_000 } as const;
const email = () => ({ smtp: smtp.url, from: 'orders@portal.example' });
const sms = () => ({ url: `${gateway.url}/sms`, body: { to: '{{phone}}', text: '{{text}}' } });

describe('what somebody waits for', () => {
  const notice = {
    id: 'code-1',
    kind: 'recovery-code',
    recipient: { phone: '+84912345678', email: 'an@buyer.example', locale: 'vi' },
    facts: { portal: 'Cổng Bắc', code: '482913', minutes: '10' },
  } as const;

  it('goes to the telephone at once, else by mail, and says so when no way took it', async () => {
    const both = createNotifiers({ email: email(), sms: sms() });
    expect(await tellNow(both, notice)).toBe(true);
    expect([gateway.asked.length, smtp.mails.length]).toEqual([1, 0]);
    expect(gateway.asked[0]?.body).toContain('482913');
    answer = () => [500, ''];
    expect(await tellNow(both, notice)).toBe(true);
    expect(mailInWords(smtp.mails[0] as ReceivedMail)).toContain('482913');
    refuse = () => '550 no';
    expect(await tellNow(both, notice)).toBe(false);
    expect(await tellNow([], notice)).toBe(false);
  });
});

describe('the code that opens orders again', () => {
  it('goes to the telephone that ordered, to a mail address only for its own order, and opens the orders', async () => {
    const notifiers = createNotifiers({ email: email(), sms: sms() });
    const app = createApp({ sql: portal.sql, config: { publicOrigin }, now: () => clock, notifiers });
    const { call, fill } = callers(app);
    const cart = await fill({ [variants.tea]: '1' });
    const contact = { name: 'Người mua thử', phone: '+84912345678', email: 'other@buyer.example' };
    const body = orderFor(cart, { contact });
    const { order } = (await call<PlacedOrder>('POST', '/v1/orders', { body, headers: once() })).json;

    await call('POST', '/v1/order-recoveries', { body: { phone: contact.phone } });
    await expect.poll(() => gateway.asked.length, patient).toBe(1);
    const sent = JSON.parse(gateway.asked[0]?.body ?? '') as { readonly to: string; readonly text: string };
    expect(sent).toMatchObject({ to: contact.phone, text: expect.stringContaining('Khong dua cho ai') as string });
    const [code = ''] = /\d{6}/.exec(sent.text) ?? [];
    const { json } = await call<RecoveredOrders>('POST', '/v1/order-recoveries/code', {
      body: { phone: contact.phone, code },
    });
    expect(json.orders.map(({ id }) => id)).toEqual([order.id]);

    // Without its number no order says where to: the mail address may be that of whoever used this telephone's number.
    const askedFor = { phone: contact.phone, number: order.number };
    answer = () => [500, ''];
    await call('POST', '/v1/order-recoveries', { body: { phone: contact.phone } });
    await expect.poll(() => gateway.asked.length, patient).toBe(2);
    await call('POST', '/v1/order-recoveries', { body: askedFor });
    await expect.poll(() => smtp.mails.map(({ to }) => to), patient).toEqual([['other@buyer.example']]);

    const byMail = createApp({
      sql: portal.sql,
      config: { publicOrigin },
      now: () => clock,
      notifiers: createNotifiers({ email: email() }),
    });
    const ask = (wanted: object) => callers(byMail).call('POST', '/v1/order-recoveries', { body: wanted });
    expect((await ask({ phone: contact.phone })).json.code).toBe('cannot-send');
    expect((await ask({ phone: '+84900000000', number: order.number })).status).toBe(200);
  });
});
