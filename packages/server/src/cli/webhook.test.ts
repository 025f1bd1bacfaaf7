import type { PlacedOrder } from '@nongsan/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';
import { variants } from '../testing/test-catalogue.ts';
import { once, openTestPortal, orderFor, type TestPortal } from '../testing/test-portal.ts';
import { openWebhookReceiver } from '../testing/webhook-receiver.ts';
import { fanOut } from '../webhooks/index.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const webhook = (...args: readonly string[]) => runCli(['webhook', ...args], { DATABASE_URL: portal.url });

describe('nongsan webhook', () => {
  it('makes an endpoint whose secret is told once, pauses and resumes it, changes the secret, shows what was told', async () => {
    const url = 'https://erp.example/hooks';
    const made = await webhook('add', '--portal', 'north', '--url', url, '--type', 'order.placed');
    expect(made.code, made.stderr).toBe(0);
    const secret = made.stdout.trim();
    expect(secret).toMatch(/^whsec_[0-9A-Za-z+/]{43}=$/);
    const id = /whk_[\w-]+/.exec(made.stderr)?.[0] ?? '';
    expect(made.stderr).toContain('not shown again');

    expect((await webhook('pause', id)).stdout).toContain('paused');
    const listed = await webhook('list', '--portal', 'north');
    expect(listed.stdout).toContain(`${id}  paused  ${url}`);
    expect(listed.stdout).toContain(`…${secret.slice(-4)}`);
    expect(listed.stdout).not.toContain(secret);
    expect((await webhook('resume', id)).stdout).toContain('active');

    const fresh = (await webhook('rotate', id, '--hours', '1')).stdout.trim();
    expect(fresh).not.toBe(secret);
    const both = await webhook('list', '--json');
    expect(both.stdout).toContain(fresh.slice(-4));
    expect(both.stdout).toContain('"until"');

    const body = orderFor(await portal.fill({ [variants.tea]: '1' }));
    await portal.sql`UPDATE webhook_endpoints SET created_at = '2026-01-01'`;
    const { json } = await portal.call<PlacedOrder>('POST', '/v1/orders', { body, headers: once() });
    await fanOut(portal.sql, new Date());
    const told = await webhook('deliveries', id, '--state', 'waiting');
    expect(told.stdout).toMatch(/evt_[\w-]+ {2}waiting {2}order\.placed/);
    expect(told.stdout).not.toContain(json.order.contact.phone);
    const event = /evt_[\w-]+/.exec(told.stdout)?.[0] ?? '';
    expect((await webhook('resend', id, event)).stdout).toContain('1 to be sent again');

    const secrets = [secret, fresh];
    const receiver = await openWebhookReceiver(() => secrets);
    await portal.sql`UPDATE webhook_endpoints SET url = ${receiver.url}`;
    const refused = await webhook('test', id);
    expect([refused.code, refused.stderr]).toEqual([1, expect.stringContaining('CLOSED_ADDRESS')]);
    const inside = { DATABASE_URL: portal.url, NONGSAN_PRIVATE_WEBHOOKS: 'on' };
    const tested = await runCli(['webhook', 'test', id], inside);
    expect(tested.stdout, tested.stderr).toContain('answered 204');
    expect(receiver.events).toMatchObject([{ type: 'other', data: { webhook: id } }]);
    await receiver.close();
    expect((await runCli(['webhook', 'test', id], inside)).stderr).toContain('was not reached: ECONNREFUSED');

    expect((await webhook('remove', id)).stdout).toContain('removed');
    expect((await webhook('list')).stdout).toContain('No endpoint yet');
    expect(await portal.sql`SELECT FROM webhook_deliveries`).toHaveLength(0);
  });

  it.each([
    [['add', '--portal', 'north', '--url', 'http://erp.example/'], '--url'],
    [['pause'], 'needs the identifier'],
    [['resume', 'whk_none'], 'is no endpoint'],
    [['test', 'whk_none'], 'is no endpoint'],
    [['remove', 'whk_none'], 'is no endpoint'],
    [['remember'], 'is no command'],
  ])('%j is refused with a sentence', async (args, sentence) => {
    const { code, stderr, stdout } = await webhook(...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(sentence);
    expect(stderr).not.toContain('    at ');
  });
});
