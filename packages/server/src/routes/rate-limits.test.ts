import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../app.ts';
import { callers, clock, openTestPortal, publicOrigin, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

describe('too many requests', () => {
  it('from one address are slowed down, not those from another', async () => {
    let now = clock;
    const app = createApp({
      sql: portal.sql,
      config: { publicOrigin, trustProxy: true, rateLimit: { burst: 3, perSecond: 1 } },
      now: () => now,
    });
    const { call } = callers(app);
    const from = (address: string) =>
      call('GET', '/v1/portal', { headers: { 'x-forwarded-for': `6.6.6.6, ${address}` } });
    const answers = [await from('10.0.0.1'), await from('10.0.0.1'), await from('10.0.0.1'), await from('10.0.0.1')];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect(answers[3]?.json).toMatchObject({ code: 'too-many-requests', retryable: true });
    expect(answers[3]?.headers.get('retry-after')).toBe('1');
    expect((await from('10.0.0.2')).status).toBe(200);
    now = new Date(clock.getTime() + 1_000);
    expect((await from('10.0.0.1')).status).toBe(200);
  });

  it('looks at codes are slowed down sooner: a stall’s visitors, not a program', async () => {
    const app = createApp({ sql: portal.sql, config: { publicOrigin, trustProxy: true }, now: () => clock });
    const { call } = callers(app);
    const look = (address: string) =>
      call('POST', '/v1/trace/views', {
        body: { link: '/01/1' },
        headers: { origin: publicOrigin, 'x-forwarded-for': address },
      });
    const answers = await Promise.all(Array.from({ length: 61 }, () => look('10.0.0.1')));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
    expect((await look('10.0.0.2')).status).toBe(422);
  });

  it('calls of banks and carriers are slowed down where one address guesses, and no other is', async () => {
    const app = createApp({ sql: portal.sql, config: { publicOrigin, trustProxy: true }, now: () => clock });
    const { call } = callers(app);
    const tell = (address: string, path = '/payments/payos/nobody') =>
      call('POST', path, { body: {}, headers: { 'x-forwarded-for': address } });
    const answers = await Promise.all(Array.from({ length: 501 }, () => tell('10.0.0.1')));
    const refused = answers.filter(({ status }) => status === 429);
    expect(refused).toHaveLength(1);
    expect(refused[0]?.headers.get('retry-after')).toBe('1');
    expect((await tell('10.0.0.1', '/carriers/viettel-post/north/notices')).status).toBe(429);
    expect((await tell('10.0.0.2')).status).toBe(404);
  });
});
