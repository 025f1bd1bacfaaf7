import { Hono, type Context } from 'hono';
import { transact } from '../database/index.ts';
import type { AppEnv } from '../middleware/index.ts';
import { comeBack } from '../payments/come-back.ts';
import { settlePayment } from '../payments/index.ts';
import { NoticeError } from '../payments/providers/notice-error.ts';
import type { PaymentNotice, PaymentProvider } from '../payments/providers/provider.ts';
import { accountOf } from '../payments/settings.ts';
import { failedCall, forgedCall, malformedCall, vnpayAnswer, type VnpayAnswer } from '../payments/vnpay-answer.ts';
import { ProblemError, toProblem } from '../problems/index.ts';
import type { Services } from '../services.ts';
import { noStore } from './admin-write.ts';

/**
 * What payment providers tell. Their signature is all that lets them in. No part of the contract: what a provider calls is
 * between it and this server, and no page reads the answers.
 */
export function paymentNoticeRoutes(services: Services) {
  return new Hono<AppEnv>()
    .post('/payments/payos/:account', async (c) => {
      const provider = requireAccount(services, 'payos', c.req.param('account'));
      const notice = await readSigned(provider, await jsonOf(c));
      await settle(services, provider, notice);
      return c.json({ success: true }, 200, noStore);
    })
    .get('/payments/vnpay/:account/ipn', async (c) => {
      const provider = requireAccount(services, 'vnpay', c.req.param('account'));
      const { answer, failure } = await answerCall(services, provider, queryOf(c));
      if (failure !== undefined) c.set('failure', failure);
      return c.json(answer, failure === undefined ? 200 : 500, noStore);
    })
    .get('/payments/vnpay/:account/return', async (c) => {
      const provider = requireAccount(services, 'vnpay', c.req.param('account'));
      const notice = await readSigned(provider, queryOf(c));
      const page = await comeBack(services.sql, provider, notice, await services.secret(), services.now());
      if (page === undefined) throw new ProblemError('unknown-payment', 'Nothing was to be paid under this code.');
      return c.body(null, 303, { ...noStore, location: page });
    });
}

const queryOf = (c: Context<AppEnv>) => new URL(c.req.url).searchParams;

async function jsonOf(c: Context<AppEnv>): Promise<unknown> {
  return (await c.req.text()) === '' ? undefined : c.req.json();
}

function requireAccount({ payments }: Services, name: PaymentProvider['name'], account: string): PaymentProvider {
  const found = accountOf(payments, name, account);
  if (found !== undefined) return found;
  throw new ProblemError('unknown-payment-account', 'This server has no such account with the provider.');
}

const settle = (services: Services, provider: PaymentProvider, notice: PaymentNotice) =>
  transact(services.sql, (transaction) => settlePayment(transaction, provider, notice, services.now()));

/** @throws ProblemError `bad-signature` or `invalid-request` */
async function readSigned(provider: PaymentProvider, sent: unknown): Promise<PaymentNotice> {
  try {
    return await provider.readNotice(sent);
  } catch (error) {
    if (!(error instanceof NoticeError)) throw error;
    throw new ProblemError(error.code === 'signature' ? 'bad-signature' : 'invalid-request', error.message);
  }
}

/** VNPAY wants every answer as a code of its own, whatever happened here. */
async function answerCall(
  services: Services,
  provider: PaymentProvider,
  query: URLSearchParams,
): Promise<{ readonly answer: VnpayAnswer; readonly failure?: ProblemError }> {
  try {
    const notice = await provider.readNotice(query);
    return { answer: vnpayAnswer(await settle(services, provider, notice)) };
  } catch (error) {
    if (error instanceof NoticeError) return { answer: error.code === 'signature' ? forgedCall : malformedCall };
    return { answer: failedCall, failure: toProblem(error) };
  }
}
