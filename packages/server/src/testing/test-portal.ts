import type { Cart, PlaceOrderRequest, Problem } from '@nongsan/core';
import type { Hono } from 'hono';
import { createApp, type AppOptions } from '../app.ts';
import type { PoolOptions, Sql } from '../database/index.ts';
import type { AppEnv, RequestLogEntry } from '../middleware/index.ts';
import type { Notice, Notifier } from '../notifications/index.ts';
import { putTestCatalogue, sites } from './test-catalogue.ts';
import { createTestDatabase } from './test-database.ts';
import { testPayments } from './test-payments.ts';
import { testSigner } from './test-signer.ts';

export interface Call {
  readonly body?: unknown;
  /** Sent as it is, instead of `body` as JSON. */
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly site?: keyof typeof sites;
  readonly key?: string;
}

/** An answer with its JSON, which tests compare rather than narrow. */
export interface Answer<T> {
  readonly status: number;
  readonly headers: Headers;
  readonly json: T;
}

/** A portal with two sites over a database of its own. */
export interface TestPortal {
  readonly app: Hono<AppEnv>;
  readonly sql: Sql;
  readonly url: string;
  readonly log: RequestLogEntry[];
  /** What the server has told people. */
  readonly told: Notice[];
  readonly call: <T = Problem>(method: string, path: string, call?: Call) => Promise<Answer<T>>;
  /** A new cart with these variants and quantities. */
  readonly fill: (lines: Readonly<Record<string, string>>, site?: keyof typeof sites) => Promise<Cart>;
  close(): Promise<void>;
}

export const publicOrigin = 'https://portal.example';
export const clock = new Date('2026-11-22T03:00:00Z');

export type TestPortalOptions = PoolOptions & {
  readonly config?: Partial<AppOptions['config']>;
  readonly carriers?: AppOptions['carriers'];
  /** Default: `clock`, which stands still. */
  readonly now?: () => Date;
  /** A server that can tell nobody anything. */
  readonly mute?: boolean;
};

export async function openTestPortal(options: TestPortalOptions = {}): Promise<TestPortal> {
  const database = await createTestDatabase(options);
  await putTestCatalogue(database.sql);
  const log: RequestLogEntry[] = [];
  const told: Notice[] = [];
  const app = createApp({
    sql: database.sql,
    config: { publicOrigin, payments: testPayments, ...options.config },
    ...(options.carriers && { carriers: options.carriers }),
    signer: () => Promise.resolve(testSigner),
    now: options.now ?? (() => clock),
    log: (entry) => log.push(entry),
    notifiers: options.mute === true ? [] : [listener(told)],
  });
  return { app, sql: database.sql, url: database.url, log, told, ...callers(app), close: () => database.close() };
}

/** A telephone gateway that keeps what it is given. */
const listener = (told: Notice[]): Notifier => ({
  channel: 'sms',
  reaches: ({ recipient }) => recipient.phone !== undefined,
  send: (notice) => {
    told.push(notice);
    return Promise.resolve();
  },
});

/** Ways to call an app in process. */
export function callers(app: Hono<AppEnv>): Pick<TestPortal, 'call' | 'fill'> {
  const call = async <T>(method: string, path: string, request: Call = {}): Promise<Answer<T>> => {
    const key = request.key ?? sites[request.site ?? 'north'].key;
    const text = request.text ?? (request.body === undefined ? undefined : JSON.stringify(request.body));
    const response = await app.request(`${path}${path.includes('?') ? '&' : '?'}key=${key}`, {
      method,
      headers: { ...(text !== undefined && { 'content-type': 'application/json' }), ...request.headers },
      ...(text !== undefined && { body: text }),
    });
    const content = await response.text();
    const json = (content === '' ? undefined : JSON.parse(content)) as T;
    return { status: response.status, headers: response.headers, json };
  };
  const fill = async (lines: Readonly<Record<string, string>>, site: keyof typeof sites = 'north'): Promise<Cart> => {
    let cart = (await call<Cart>('POST', '/v1/carts', { site })).json;
    for (const [variant, quantity] of Object.entries(lines)) {
      cart = (await call<Cart>('POST', `/v1/carts/${cart.id}/lines`, { site, body: { variant, quantity } })).json;
    }
    return cart;
  };
  return { call, fill };
}

/** An order for a cart as a buyer who agrees to everything sends it. */
export const orderFor = (cart: Cart, more: Partial<PlaceOrderRequest> = {}): PlaceOrderRequest => ({
  cart: cart.id,
  expectedTotal: cart.totals.total,
  contact: { name: 'Người mua thử', phone: '+84912345678' },
  address: { vintage: '2025-07', provinceCode: '19', communeCode: '05503', street: 'Xóm Hồng Thái 2' },
  payment: 'cod',
  consents: cart.parcels.some(({ store }) => store.id === 'str_south')
    ? []
    : [{ purpose: 'order-processing', version: '1', granted: true }],
  locale: 'vi',
  ...more,
});

/** A header that makes a write safe to repeat. */
export const once = (key: string = crypto.randomUUID()): { readonly 'idempotency-key': string } => ({
  'idempotency-key': key,
});
