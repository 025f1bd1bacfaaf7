import {
  recoverOrdersRequestSchema,
  recoveryCodeRequestSchema,
  type OrderRecovery,
  type RecoverOrdersRequest,
  type RecoveredOrders,
} from '@nongsan/core/order-states';
import { Hono, type Context } from 'hono';
import { transact } from '../database/index.ts';
import type { AppEnv } from '../middleware/index.ts';
import { tellNow, type Notifier } from '../notifications/index.ts';
import { describe } from '../openapi/describe.ts';
import { mostTries } from '../orders/recovery-rules.ts';
import { redeemCode } from '../orders/redeem-code.ts';
import { requestCode } from '../orders/request-code.ts';
import { ProblemError } from '../problems/index.ts';
import { instant, orderSecret } from '../repository/index.ts';
import { linksFor, type Services } from '../services.ts';
import { recoverOrdersText, redeemCodeText } from './order-texts.ts';
import { body } from './validate.ts';

const noStore = { 'cache-control': 'no-store' } as const;

/** The links of orders again, for whoever lost them and has the telephone that ordered. */
export function orderRecoveryRoutes(services: Services) {
  return new Hono<AppEnv>()
    .post('/order-recoveries', describe(recoverOrdersText), body(recoverOrdersRequestSchema), async (c) => {
      const { notifiers } = services;
      requireWay(notifiers, c.req.valid('json'));
      const recovery = await recoveryOf(services, c);
      const { expiresAt, notice } = await transact(services.sql, (transaction) =>
        requestCode(transaction, recovery, c.req.valid('json')),
      );
      // Nobody waits for the gateway: how long the answer takes would tell whether anybody ordered with the telephone.
      if (notice !== undefined) void tellNow(notifiers, notice);
      const answer: OrderRecovery = { expiresAt: instant(expiresAt), tries: mostTries };
      return c.json(answer, 200, noStore);
    })
    .post('/order-recoveries/code', describe(redeemCodeText), body(recoveryCodeRequestSchema), async (c) => {
      const recovery = await recoveryOf(services, c);
      const secretOf = (order: string) => orderSecret(recovery.secret, order);
      const found = await transact(services.sql, (transaction) =>
        redeemCode(transaction, recovery, c.req.valid('json'), secretOf),
      );
      if (found === undefined) throw wrongCode();
      const links = linksFor(services, c.get('site'));
      const orders = found.map(({ id, number, placedAt, secret }) => ({
        id,
        number,
        placedAt: instant(placedAt),
        url: `${links.page('order', { id, number })}#${secret}`,
      }));
      return c.json({ orders } satisfies RecoveredOrders, 200, noStore);
    });
}

/** Whether a message can arrive at all; it depends on what is asked and not on who has ordered. */
function requireWay(notifiers: readonly Notifier[], { number, phone }: RecoverOrdersRequest): void {
  const asked = { kind: 'recovery-code', recipient: { phone, locale: 'vi' } } as const;
  if (notifiers.some((way) => (way.channel === 'email' ? number !== undefined : way.reaches(asked)))) return;
  const byMail = notifiers.some(({ channel }) => channel === 'email');
  const detail = byMail
    ? 'This server sends mail alone: tell the number of the order.'
    : 'This server sends no messages.';
  throw new ProblemError('cannot-send', detail);
}

const recoveryOf = async (services: Services, c: Context<AppEnv>) => ({
  portal: c.get('site').portal.id,
  secret: await services.secret(),
  now: services.now(),
});

const wrongCode = () =>
  new ProblemError('invalid-request', 'The code is wrong, too old, or was tried too often.', {
    faults: [{ pointer: '/code', code: 'wrong-code', detail: 'is not the one that was sent last; ask for a new one' }],
  });
