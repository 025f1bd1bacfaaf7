import type { PlacedOrder } from '@nongsan/core';
import type { OrderDossier, OrderSummary } from '@nongsan/core/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commandOf } from '../testing/run-cli.ts';
import { variants } from '../testing/test-catalogue.ts';
import { once, openTestPortal, orderFor, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
});
afterAll(() => portal.close());

const place = async (lines: Readonly<Record<string, string>>) => {
  const body = orderFor(await portal.fill(lines));
  return (await portal.call<PlacedOrder>('POST', '/v1/orders', { body, headers: once() })).json.order;
};
const inNorth = ['--portal', 'north'];
const { done, refused } = commandOf('order', () => portal.url);

it('says what it can do', async () => {
  const help = await done('--help');
  for (const action of ['show', 'confirm', 'pack', 'hand-over', 'deliver', 'cancel']) {
    expect(help).toContain(`nongsan order ${action} ORDER`);
  }
});

it('brings an order of one household on its way, by its number, and shows who did what', async () => {
  const order = await place({ [variants.tea]: '1' });
  await done('confirm', order.number.toLowerCase());
  expect(await done('pack', order.number)).toContain('packed  ');
  const packed = JSON.parse(await done('hand-over', order.id, '--json')) as OrderSummary;
  expect(packed.subOrders.map(({ state }) => state)).toEqual(['handedOver']);
  const shown = await done('show', order.number);
  expect(shown).toContain('handedOver  portal cli');
  expect(shown).toContain('→ inTransit, delivered, failed, returning');
  expect(shown).not.toMatch(/Người mua thử|\+84912345678/);
  expect(await done('show', order.number, '--contact')).toMatch(/Người mua thử\n +\+84912345678\n +Xóm Hồng Thái 2/);
  const json = JSON.parse(await done('show', order.number, '--json')) as Partial<OrderDossier>;
  expect(json.contact).toBeUndefined();
  expect(json.subOrders?.[0]?.history).toHaveLength(4);
  expect(await refused('pack', order.number, ...inNorth)).toContain('It cannot become packed');
});

it('asks whose part, and why it is cancelled', async () => {
  const order = await place({ [variants.tea]: '1', [variants.honey]: '1' });
  expect(await refused('confirm', order.number, ...inNorth)).toContain('--store must say whose part');
  expect(await refused('cancel', order.number, ...inNorth)).toContain('--note must tell the buyer why');
  const cancelled = await done('cancel', order.number, '--store', 'str_mai', '--note', 'Hết hàng (mẫu)');
  expect(cancelled).toMatch(/placed {2}.*\n +cancelled {2}/);
  expect(await done('show', order.number)).toContain('“Hết hàng (mẫu)”');
});

it('refuses what it does not know', async () => {
  const { number } = await place({ [variants.tea]: '1' });
  const said = await Promise.all([
    refused('show', 'NS-0000-0000', ...inNorth),
    refused('eat', number),
    refused('confirm'),
    refused('show', number),
    refused('confirm', number, '--store', 'str_mai', ...inNorth),
    refused('confirm', number, '--contact', ...inNorth),
  ]);
  expect(said).toEqual([
    expect.stringContaining('no such order'),
    expect.stringContaining('is no command'),
    expect.stringContaining('needs to know which'),
    expect.stringContaining('--portal must name a portal'),
    expect.stringContaining('has no part of this order'),
    expect.stringContaining('is for "order show" alone'),
  ]);
});
