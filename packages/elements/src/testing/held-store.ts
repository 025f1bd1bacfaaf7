import {
  SourceError,
  vnd,
  type AddLineRequest,
  type Cart,
  type PlaceOrderRequest,
  type StorefrontSource,
  type WriteOptions,
} from '@nongsan/core';
import { CartStore } from '../store/cart-store.ts';

const totals = (total: number): Cart['totals'] => ({
  items: vnd(total),
  discount: vnd(0),
  shipping: vnd(0),
  tax: vnd(0),
  taxIncluded: vnd(0),
  total: vnd(total),
});

/** A cart whose total tells its version. */
export const cartOf = (version: number, id = 'crt_1'): Cart => ({
  id,
  version,
  lines: [],
  parcels: [],
  totals: totals(version),
  updatedAt: '2026-11-22T09:00:00+07:00',
});

/** A cart whose one line is what was asked for. */
export const cartWith = ({ variant, quantity }: AddLineRequest, version = 1, id = 'crt_1'): Cart => ({
  ...cartOf(version, id),
  lines: [{ variant, quantity } as Cart['lines'][number]],
});

/** As much of an order as a store looks at. */
export const orderWish = { cart: 'crt_1', expectedTotal: vnd(1) } as PlaceOrderRequest;
export const lost = () => new SourceError('network', 'The answer did not come');
/** Everything that was under way has happened. */
export const landed = () => new Promise((resolve) => setTimeout(resolve));

const isWrite = (arg: unknown): arg is WriteOptions =>
  typeof arg === 'object' && arg !== null && 'idempotencyKey' in arg;

/** A request that waits for the test's answer. */
interface Sent {
  readonly method: string;
  readonly args: readonly unknown[];
  readonly key: string;
  answer(value: unknown): void;
  refuse(error: unknown): void;
}

/** A store whose source is answered by hand. */
export function heldStore(kept?: string) {
  const sent: Sent[] = [];
  let id = kept;
  const source = new Proxy({} as StorefrontSource, {
    get:
      (_, method: string) =>
      (...args: unknown[]) =>
        new Promise((answer, refuse) => {
          const options = args.find(isWrite);
          const { idempotencyKey: key = '' } = options ?? {};
          sent.push({ method, args, key, answer, refuse });
        }),
  });
  const storage = { get: () => id, set: (value: string | undefined) => void (id = value) };
  const store = new CartStore(source, storage);
  const changes: (Cart | undefined)[] = [];
  store.onChange((cart) => changes.push(cart));
  /** The next request that was sent, once it is sent. */
  const next = async (): Promise<Sent> => {
    await landed();
    const request = sent.shift();
    if (request === undefined) throw new Error('Nothing was sent');
    return request;
  };
  /** A store that has a cart of version 1 on screen. */
  const ready = async () => {
    store.read(() => undefined);
    (await next()).answer(cartOf(1));
    await landed();
  };
  return { changes, kept: () => id, next, ready, sent, store };
}
