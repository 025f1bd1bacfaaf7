import type { Cart, PlacedOrder, PlaceOrderRequest } from '@nongsan/core';
import { siteKey } from './goods.ts';

/** An order for a cart, from somebody who is nobody. */
export const orderOf = (cart: Cart, more: Partial<PlaceOrderRequest> = {}): PlaceOrderRequest => ({
  cart: cart.id,
  expectedTotal: cart.totals.total,
  contact: { name: 'Người mua thử', phone: '+84912345678' },
  address: { vintage: '2025-07', provinceCode: '19', communeCode: '05503', street: 'Nhà văn hóa xóm' },
  payment: 'cod',
  consents: [],
  locale: 'vi',
  ...more,
});

export interface Answer {
  readonly status: number;
  readonly json: unknown;
}

/** Sends one write. @throws what `fetch` throws when the answer does not come */
export async function send(address: string, path: string, body: unknown, key: string): Promise<Answer> {
  const response = await fetch(`${address}${path}?key=${siteKey}`, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
  });
  return { status: response.status, json: await response.json() };
}

/** Buys for as long as it takes: a write that got no answer, or was told to come again, is sent again as it was. */
export class Buyer {
  readonly #address: () => Promise<string>;
  readonly #sent: () => void;
  /** Writes that were sent again. */
  repeats = 0;
  #bought = 0;

  /** @param sent hears of every write that goes out */
  constructor(address: () => Promise<string>, sent: () => void) {
    this.#address = address;
    this.#sent = sent;
  }

  /** Fills a cart and orders it. */
  async buy(lines: readonly { readonly variant: string; readonly quantity: string }[]): Promise<PlacedOrder> {
    const [line, ...others] = lines;
    let cart = (await this.#insist('/v1/carts', { line }, [201])) as Cart;
    for (const more of others) cart = (await this.#insist(`/v1/carts/${cart.id}/lines`, more, [200])) as Cart;
    // Every second one looks at the review first. All come from one address, which may hold for a few at a time.
    if (this.#bought++ % 2 === 0) await this.#insist(`/v1/carts/${cart.id}/hold`, {}, [200, 429]);
    return (await this.#insist('/v1/orders', orderOf(cart), [201])) as PlacedOrder;
  }

  async #insist(path: string, body: unknown, expected: readonly number[]): Promise<unknown> {
    const key = crypto.randomUUID();
    for (;;) {
      const address = await this.#address().catch(() => undefined);
      this.#sent();
      const answer = address && (await send(address, path, body, key).catch(() => undefined));
      if (answer && expected.includes(answer.status)) return answer.json;
      if (answer && answer.status !== 503) throw new Error(`${path} answered ${JSON.stringify(answer)}`);
      this.repeats += 1;
      // Others get their turn: what brings the shop back is news from other processes.
      await new Promise((turn) => setImmediate(turn));
    }
  }
}
