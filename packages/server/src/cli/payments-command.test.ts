import type { PaymentReview } from '@nongsan/core/admin';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PaymentProvider } from '../payments/index.ts';
import { simulatedAccounts } from '../payments/simulator/simulated-accounts.ts';
import { first, payingBuyer } from '../testing/paying-buyer.ts';
import { commandOf, runCli } from '../testing/run-cli.ts';
import { openTestPortal, publicOrigin, type TestPortal } from '../testing/test-portal.ts';
import { simulatorSecret } from './demo-payments.ts';
import { listen, type Listening } from './listen.ts';

let portal: TestPortal;
let buyer: ReturnType<typeof payingBuyer>;
beforeAll(async () => {
  portal = await openTestPortal();
  buyer = payingBuyer(portal);
});
afterAll(() => portal.close());

const nongsan = (...args: readonly string[]) => runCli(['payments', ...args], { DATABASE_URL: portal.url });
const { done } = commandOf('payments', () => portal.url);

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

describe('the simulator’s bank', () => {
  const providers: PaymentProvider[] = [];
  let demo: TestPortal;
  let server: Listening;
  let payer: ReturnType<typeof payingBuyer>;
  beforeAll(async () => {
    demo = await openTestPortal({ config: { payments: { providers, waitFor: { redirect: 30, transfer: 60 } } } });
    await demo.sql`UPDATE portals SET demo = true WHERE slug = 'north'`;
    const accounts = await simulatedAccounts(demo.sql, await simulatorSecret(demo.sql), publicOrigin);
    providers.push(...accounts.providers);
    server = await listen(demo.app.fetch, 0, '127.0.0.1');
    payer = payingBuyer(demo);
  });
  afterAll(async () => {
    await server.stop();
    await demo.close();
  });
  const tell = (reference: string, ...args: readonly string[]) =>
    runCli(['payments', 'tell', reference, ...args, '--portal', 'north'], {
      DATABASE_URL: demo.url,
      NONGSAN_HOST: '127.0.0.1',
      NONGSAN_PORT: String(server.port),
    });

  it('tells the running server of a transfer: forged, short, then right and three times at once', async () => {
    const placed = await payer.order('vietqr');
    const { reference } = first(placed.order);
    const state = async () => first(await payer.read(placed)).state;
    expect((await tell(reference, '--forged')).stdout).toMatch(/HTTP 403 {2}bad-signature/);
    expect((await tell(reference, '--amount', '1000')).stdout).toMatch(/1\.000 ₫ for NS\w+, FT-MAU-\d+\nHTTP 200/);
    expect([await state(), await payer.reasons()]).toEqual(['pending', ['underpaid']]);
    const told = await tell(reference.toLowerCase(), '--times', '3', '--after', '1');
    expect(told.stdout.match(/HTTP 200/g)).toHaveLength(3);
    expect([await state(), await payer.events(placed.order.id)]).toEqual(['paid', [{ state: 'paid' }]]);
  });

  it('says why it tells nothing', async () => {
    const { reference } = first((await payer.order('cod')).order);
    const said = await Promise.all([tell(reference), tell('NS2222222M'), tell(reference, '--times', '0')]);
    expect(said.map(({ code }) => code)).toEqual([1, 1, 1]);
    expect(said.map(({ stderr }) => stderr)).toEqual([
      expect.stringContaining('not paid by transfer, but by cod'),
      expect.stringContaining('No payment has the reference'),
      expect.stringContaining('a whole number from 1 to 100'),
    ]);
  });
});
