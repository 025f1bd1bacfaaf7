import {
  isErrorCode,
  orderSchema,
  paymentSchema,
  problemSchema,
  SourceError,
  type OrderCare,
  type OrderLink,
  type ReadOptions,
  type WriteOptions,
} from '@nongsan/core';
import { orderRecoverySchema, recoveredOrdersSchema, reorderedSchema } from '@nongsan/core/order-states';
import { attempt, type Answer } from './attempt.ts';
import { addressOf, connect, nameOf, type Connection, type Target } from './connection.ts';
import { decode } from './decode.ts';
import { parseJson } from './json.ts';
import type { HttpSourceOptions } from './options.ts';
import { parse, type Schema } from './parse.ts';
import { transientStatuses } from './retry-policy.ts';

/**
 * What is done with an order by its link, and how a lost link is found again. Apart from the source, so that it comes with
 * the first order that is looked at.
 */
export function orderCare(options: HttpSourceOptions): OrderCare {
  const http = connect(options);
  return {
    look: (link, read) => look(http, link, read),
    cancel: ({ id, secret }, request, write) =>
      send(http, { operation: 'POST /v1/orders/{order}/cancel', path: [id] }, secret, request, orderSchema, write),
    reorder: ({ id, secret }, request, write) =>
      send(http, { operation: 'POST /v1/orders/{order}/reorder', path: [id] }, secret, request, reorderedSchema, write),
    payAgain({ id, secret }, payment, request, write) {
      const operation = 'POST /v1/orders/{order}/payments/{payment}/attempts';
      return send(http, { operation, path: [id, payment] }, secret, request, paymentSchema, write);
    },
    requestCode: (request, write) =>
      send(http, { operation: 'POST /v1/order-recoveries' }, undefined, request, orderRecoverySchema, write),
    redeemCode: (request, write) =>
      send(http, { operation: 'POST /v1/order-recoveries/code' }, undefined, request, recoveredOrdersSchema, write),
  };
}

/** Sends one change, once; the order's secret goes where no log of addresses sees it. */
async function send<T>(
  http: Connection,
  target: Target,
  secret: string | undefined,
  body: unknown,
  schema: Schema<T>,
  { idempotencyKey, signal }: WriteOptions,
): Promise<T> {
  const headers: Record<string, string> = { 'Content-Type': 'application/json', 'Idempotency-Key': idempotencyKey };
  if (secret !== undefined) headers['Authorization'] = `Bearer ${secret}`;
  const request = new Request(addressOf(http, target), { method: 'POST', headers, body: JSON.stringify(body) });
  const answer = await attempt(http, target, request, signal);
  const where = nameOf(http, target);
  await refuse(answer, where);
  return parse(schema, await decode(answer, where), where);
}

/**
 * What an order refuses has codes that no card has to know: they come as the fault of an invalid request.
 * @throws SourceError `invalid-request`
 */
async function refuse({ status, text }: Answer, where: string): Promise<void> {
  if (status < 400 || status > 499) return;
  const problem = problemSchema.safeParse(await parseJson(text).catch(() => undefined));
  if (!problem.success || isErrorCode(problem.data.code)) return;
  const { code, title, detail = title } = problem.data;
  const faults = [{ pointer: '', code, detail }];
  throw new SourceError('invalid-request', `${where}: ${code}: ${detail}`, { faults });
}

async function look(http: Connection, { id, secret }: OrderLink, { signal }: ReadOptions = {}) {
  const headers = { Authorization: `Bearer ${secret}` };
  const target: Target = { operation: 'GET /v1/orders/{order}', path: [id], headers };
  const answer = await attempt(http, target, addressOf(http, target), signal);
  const wait = retryAfter(answer.headers);
  const asked = Number.isNaN(wait) ? {} : { retryAfter: Math.max(0, wait) };
  if (transientStatuses.includes(answer.status)) return asked;
  const where = nameOf(http, target);
  return { ...asked, order: parse(orderSchema, await decode(answer, where), where) };
}

/** How long the server asks to wait, ms; NaN when it does not. */
function retryAfter(headers: Headers): number {
  const value = headers.get('retry-after') ?? '';
  return /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
}
