import { Hono, type Context } from 'hono';
import { transact } from '../database/index.ts';
import { addressHash, giveBackHold, takeHold } from '../holds/index.ts';
import { clientAddress, type AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import { ProblemError } from '../problems/index.ts';
import { lockCheckout, readCart } from '../repository/index.ts';
import { outOfStock } from '../repository/checks.ts';
import { ShortOfStockError } from '../repository/short-of-stock-error.ts';
import type { Services } from '../services.ts';
import { cartContext, change, noStore } from './change-cart.ts';
import { holdCartText, releaseCartText } from './cart-texts.ts';

/** Goods kept for a buyer who looks at the review: for some minutes, and no longer than he looks. */
export const cartHoldRoutes = (services: Services) =>
  new Hono<AppEnv>()
    .post('/carts/:cart/hold', describe(holdCartText), (c) => hold(services, c, c.req.param('cart')))
    // A request that a page sends when it is left: `fetch` with `keepalive`, or `sendBeacon`, which knows no other method.
    .post('/carts/:cart/hold/release', describe(releaseCartText), async (c) => {
      const context = cartContext(services, c);
      const cart = c.req.param('cart');
      const state = await transact(services.sql, async (transaction) => {
        await lockCheckout(transaction, context.portal.id, cart);
        await giveBackHold(transaction, cart);
        return readCart(transaction, context, cart);
      });
      return c.json(state?.cart, 200, noStore);
    });

async function hold(services: Services, c: Context<AppEnv>, cart: string) {
  const address = clientAddress(c, services.config.trustProxy ?? false);
  const holder = {
    site: c.get('site').id,
    address: address === undefined ? undefined : addressHash(await services.secret(), address),
  };
  try {
    return await change(services, c, cart, 200, async (transaction, context) => {
      const state = await readCart(transaction, context, cart);
      if (state === undefined) throw new ProblemError('unknown-cart', 'This portal has no such cart.');
      await takeHold(transaction, context, state, holder);
      return false;
    });
  } catch (cause) {
    if (!(cause instanceof ShortOfStockError)) throw cause;
    // Read once nothing of the hold is there any more.
    throw outOfStock((await readCart(services.sql, cartContext(services, c), cart))?.cart);
  }
}
