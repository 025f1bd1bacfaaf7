import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codeOf, first, payingBuyer } from '../../testing/paying-buyer.ts';
import { openTestPortal, publicOrigin, type TestPortal } from '../../testing/test-portal.ts';
import type { PaymentProvider } from '../index.ts';
import { gatewayPages } from './gateway.ts';
import { simulatedAccounts } from './simulated-accounts.ts';

const secret = 'secret-of-the-simulator-0123456789';
const shop = 'https://north.example/don-hang';
let portal: TestPortal;
let buyer: ReturnType<typeof payingBuyer>;
const late: (() => void)[] = [];
beforeAll(async () => {
  const providers: PaymentProvider[] = [];
  portal = await openTestPortal({ config: { payments: { providers, waitFor: { redirect: 30, transfer: 60 } } } });
  await portal.sql`UPDATE portals SET demo = true WHERE slug = 'north'`;
  await portal.sql`UPDATE portals SET payment_methods = '{cod,vietqr,vnpay}'`;
  await portal.sql`UPDATE stock SET quantity = 100000`;
  providers.push(...(await simulatedAccounts(portal.sql, secret, publicOrigin)).providers);
  buyer = payingBuyer(portal);
  const ask = (address: string) => {
    const call = () => Promise.resolve(portal.app.request(address));
    const wait = () => new Promise<void>((go) => late.push(go)).then(call);
    return delayed ? wait() : call();
  };
  portal.app.route('/', gatewayPages({ publicOrigin, secret, delay: 0, fetch: ask }));
});
afterAll(() => portal.close());

let delayed = false;

/** What a buyer does on the page that an order leads to. */
async function choose(deed: string) {
  const placed = await buyer.order('vnpay', undefined, 'north', { returnUrl: shop });
  const { checkoutUrl = '' } = first(placed.order);
  const answer = await portal.app.request(`${checkoutUrl}&deed=${deed}`);
  expect(answer.status).toBe(303);
  const back = await portal.app.request(answer.headers.get('location') ?? '');
  expect([back.status, back.headers.get('location')?.split('#')[0]]).toEqual([303, shop]);
  return { placed, read: async () => first(await buyer.read(placed)) };
}

describe('the page that stands in for VNPAY’s', () => {
  it('says that no money moves, what is asked for, and loads nothing', async () => {
    const { order } = await buyer.order('vnpay', undefined, 'north', { returnUrl: shop });
    const payment = first(order);
    expect(new URL(payment.checkoutUrl ?? '').origin).toBe(publicOrigin);
    const answer = await portal.app.request(payment.checkoutUrl ?? '', { headers: { 'accept-language': 'vi' } });
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const page = await answer.text();
    expect(page).toContain('Không có tiền thật');
    expect(page).toContain(payment.reference);
    expect(page).toContain(`${payment.amount.amount.toLocaleString('vi')} ₫`);
    expect(page).not.toContain('<script');
  });

  it.each(['paid', 'twice'])('lets an order be %s, and counts it once', async (deed) => {
    const { placed, read } = await choose(deed);
    expect(await read()).toMatchObject({ state: 'paid' });
    expect(await buyer.events(placed.order.id)).toEqual([{ state: 'paid' }]);
  });

  it.each(['forged', 'failed', 'left'])('lets an order that is %s be unpaid', async (deed) => {
    expect((await (await choose(deed)).read()).state).toBe('pending');
  });

  it('tells of money after the buyer is back, where it is to be late', async () => {
    delayed = true;
    const { read } = await choose('late');
    expect((await read()).state).toBe('pending');
    await expect.poll(() => late.length).toBe(1);
    late[0]?.();
    await expect.poll(async () => (await read()).state).toBe('paid');
    delayed = false;
  });

  it('takes no address that the shop did not make, and calls no other server', async () => {
    const { order } = await buyer.order('vnpay', undefined, 'north', { returnUrl: shop });
    const { checkoutUrl = '' } = first(order);
    for (const forged of [
      checkoutUrl.replace('vnp_Amount=', 'vnp_Amount=1'),
      checkoutUrl.replace(encodeURIComponent(publicOrigin), encodeURIComponent('https://evil.example')),
      checkoutUrl.replace(codeOf(first(order)), 'NS2222222MA1'),
      checkoutUrl.replace(/vnp_SecureHash=\w+/, ''),
    ]) {
      expect(forged).not.toBe(checkoutUrl);
      expect((await portal.app.request(`${forged}&deed=paid`)).status).toBe(403);
    }
    expect(first(await buyer.read(await buyer.order('vnpay', undefined, 'north', { returnUrl: shop }))).state).toBe(
      'pending',
    );
  });
});

it('portals that sell have no account with the simulator', async () => {
  await portal.sql`UPDATE portals SET demo = slug = 'south'`;
  const { providers } = await simulatedAccounts(portal.sql, secret, publicOrigin);
  expect(providers.map(({ name, account, payee }) => [name, account, payee])).toEqual([
    ['payos', 'mau-south', { portal: 'south' }],
    ['vnpay', 'mau-south', { portal: 'south' }],
  ]);
});
