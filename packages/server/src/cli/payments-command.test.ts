import type { PaymentReview } from '@nongsan/core/admin';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { first, payingBuyer } from '../testing/paying-buyer.ts';
import { runCli } from '../testing/run-cli.ts';
import { openTestPortal, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
let buyer: ReturnType<typeof payingBuyer>;
beforeAll(async () => {
  portal = await openTestPortal();
  buyer = payingBuyer(portal);
});
afterAll(() => portal.close());

const nongsan = (...args: readonly string[]) => runCli(['payments', ...args], { DATABASE_URL: portal.url });
const done = async (...args: readonly string[]) => {
  const { code, stdout, stderr } = await nongsan(...args, '--portal', 'north');
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
};

it('says what it can do', async () => {
  const help = await done('--help');
  for (const action of ['list', 'review ID', 'resolve ID', 'offer METHOD']) {
    expect(help).toContain(`nongsan payments ${action}`);
  }
});

it('lists money that waits, says whose it is, and keeps who said it', async () => {
  expect(await done('list')).toContain('No money waits for anybody.');
  const placed = await buyer.order('vietqr');
  const payment = first(placed.order);
  await buyer.sendTransfer(buyer.transferFor(payment, { description: 'tien che' }));
  const [review] = JSON.parse(await done('list', '--json')) as PaymentReview[];
  const id = review?.id ?? '';
  expect(await done('review', id)).toMatch(/VND {2}unknown-reference\n +payos\/hao {2}FT\d+ {2}“tien che”/);
  const asked = await nongsan('resolve', id, '--as', 'accepted', '--portal', 'north');
  expect([asked.code, asked.stderr]).toEqual([1, expect.stringContaining('must name the payment')]);
  const reference = payment.reference.toLowerCase();
  const said = await done('resolve', id, '--as', 'accepted', '--reference', reference, '--note', 'Khách gọi (mẫu)');
  expect(said).toContain(`for ${payment.reference}`);
  expect(said).toMatch(/accepted {2}cli.*\n +Khách gọi \(mẫu\)/);
  expect(first(await buyer.read(placed)).state).toBe('paid');
  expect(await done('list')).toContain('No money waits for anybody.');
  expect(await done('list', '--all')).toContain(id);
});

it('says by what buyers may pay, and leaves them one way', async () => {
  expect(await done('withdraw', 'vietqr')).not.toContain('vietqr');
  expect(await done('offer', 'vietqr')).toContain('cod, vietqr');
  const before = await done('offer', 'cod');
  for (const method of before.match(/vietqr|vnpay/g) ?? []) await done('withdraw', method);
  const { code, stderr } = await nongsan('withdraw', 'cod', '--portal', 'north');
  expect([code, stderr]).toEqual([1, expect.stringContaining('is the only way to pay')]);
});

it.each([
  [['eat'], 'is no command'],
  [['resolve', 'rvw_nobody', '--as', 'eaten', '--portal', 'north'], '--as'],
  [['resolve', 'rvw_nobody', '--as', 'settled', '--portal', 'north'], 'no such entry'],
  [['review', 'rvw_nobody', '--portal', 'north'], 'no entry "rvw_nobody"'],
  [['offer', 'gold', '--portal', 'north'], 'is no way to pay'],
  [['list'], '--portal must name a portal'],
])('refuses %j clearly', async (args, words) => {
  const { code, stderr } = await nongsan(...args);
  expect([code, stderr]).toEqual([1, expect.stringContaining(words)]);
});
