import type { HandOver } from '@nongsan/core/hand-over';
import type { Cart, LocalizedText, Lot, PlacedOrder, PlaceOrderRequest, Portal, Product, Store } from '@nongsan/core';
import type { Claim } from '@nongsan/core/claim';

/** Stands in a generated request for something that the server has told of by the time the request is sent. */
export class Known {
  readonly kind: KnownKind;

  constructor(kind: KnownKind) {
    this.kind = kind;
  }
}

export type KnownKind =
  | 'product'
  | 'store'
  | 'lot'
  | 'gtin'
  | 'lotCode'
  | 'lotLink'
  | 'itemLink'
  | 'variant'
  | 'search'
  | 'cursor'
  | 'cart'
  | 'line'
  | 'order'
  | 'secret'
  | 'payment'
  | 'claim'
  | 'subOrder'
  | 'handOver'
  | 'placeOrder';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

const kept = 200;

/** What the server has told of: so that generated requests also reach what lies behind the first refusal. */
export class KnownValues {
  readonly #products: Product[] = [];
  readonly #stores: Store[] = [];
  readonly #lots: Lot[] = [];
  readonly #cursors: string[] = [];
  readonly #items: string[] = [];
  readonly #carts = new Map<string, Cart>();
  readonly #placed: PlacedOrder[] = [];
  readonly #claims: Claim[] = [];
  readonly #handOvers: string[] = [];
  #portal: Portal | undefined;

  /** Reads an answer of success. */
  learn(operation: string, answer: unknown): void {
    if (operation === 'signItems') this.#items.push(...(answer as string[]));
    if (operation === 'readPortal') this.#portal = answer as Portal;
    if (operation === 'listProducts') {
      this.#learnPage(
        answer as Page<{ product?: Product }>,
        ({ product }) => product && this.#keep(this.#products, product),
      );
    }
    if (operation === 'listStores') {
      this.#learnPage(answer as Page<{ store?: Store }>, ({ store }) => store && this.#keep(this.#stores, store));
    }
    if (operation === 'readLot' || operation === 'findLot') this.#keep(this.#lots, answer as Lot);
    if (operation === 'openClaim') this.#keep(this.#claims, answer as Claim);
    if (operation === 'placeOrder') this.#keep(this.#placed, answer as PlacedOrder);
    if (operation === 'handOverCart') this.#keep(this.#handOvers, tokenOf(answer as HandOver));
    else if (operation.endsWith('Cart') || operation.endsWith('CartLine')) {
      const cart = answer as Cart;
      this.#carts.delete(cart.id);
      this.#carts.set(cart.id, cart);
      const [oldest = ''] = this.#carts.keys();
      if (this.#carts.size > 50) this.#carts.delete(oldest);
    }
  }

  /** One value of a kind. The same number takes things that belong together: a line of that cart, the secret of that order. */
  take(kind: KnownKind, number: number): unknown {
    const carts = [...this.#carts.values()];
    const filled = carts.filter(({ lines }) => lines.length > 0);
    // Every third names an empty cart too.
    const cart = at(number % 3 === 0 || filled.length === 0 ? carts : filled, number);
    const product = at(this.#products, number);
    const lot = at(this.#lots, number);
    const placed = at(this.#placed, number);
    const values: Record<KnownKind, () => unknown> = {
      product: () => (number % 2 === 0 ? product?.id : product?.slug),
      store: () => at(this.#stores, number)?.slug ?? product?.store.id,
      itemLink: () => at(this.#items, number),
      lot: () => product?.lot?.id ?? lot?.id,
      gtin: () => lot?.gtin,
      lotCode: () => lot?.code,
      lotLink: () => lot?.link.split('?')[0],
      variant: () => at(product?.variants ?? [], number)?.id,
      search: () => textOf(product?.name)?.split(' ').slice(0, 2).join(' '),
      cursor: () => at(this.#cursors, number),
      cart: () => cart?.id,
      line: () => at(cart?.lines ?? [], number)?.id,
      order: () => placed?.order.id,
      payment: () => at(placed?.order.payments ?? [], number)?.id,
      // The newest: a link works once.
      handOver: () => this.#handOvers.at(-1),
      // Of that order where there is one.
      claim: () => (this.#claims.find(({ order }) => order === placed?.order.id) ?? at(this.#claims, number))?.id,
      subOrder: () => at(placed?.order.subOrders ?? [], number)?.id,
      secret: () => placed && `Bearer ${placed.secret}`,
      placeOrder: () => cart && this.#orderFor(cart, number),
    };
    return values[kind]() ?? `${kind}_nobody`;
  }

  #learnPage<Item>({ items, next }: Page<Item>, learn: (item: Item) => void): void {
    items.forEach(learn);
    if (next !== undefined) this.#keep(this.#cursors, next);
  }

  #keep<T>(list: T[], value: T): void {
    list.push(value);
    if (list.length > kept) list.shift();
  }

  #orderFor(cart: Cart, number: number): PlaceOrderRequest {
    return {
      cart: cart.id,
      expectedTotal: cart.totals.total,
      contact: { name: 'Người mua thử', phone: '+84912345678' },
      address: { vintage: '2025-07', provinceCode: '19', communeCode: '05503', street: 'Xóm Hồng Thái 2' },
      payment: (['cod', 'vietqr', 'vnpay'] as const)[Math.floor(number / 3) % 3] ?? 'cod',
      consents: (this.#portal?.consents ?? []).map(({ purpose, version }) => ({ purpose, version, granted: true })),
      ageConfirmed: true,
      locale: 'vi',
    };
  }
}

const at = <T>(list: readonly T[], number: number): T | undefined => list[number % Math.max(1, list.length)];

const tokenOf = ({ url }: HandOver): string => new URL(url).hash.replace('#nongsan-cart=', '');

const textOf = (text: LocalizedText | undefined): string | undefined => text?.vi;
