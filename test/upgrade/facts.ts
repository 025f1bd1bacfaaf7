import { createHttpSource } from '@nongsan/client';
import type { Lot, StorefrontSource } from '@nongsan/core';
import type { createApp } from '@nongsan/server';

/** What is in a release's data and has to be readable for ever, as a buyer reads it. */
export interface Facts {
  /** The moment at which it was read; seasons and openings depend on it. */
  readonly now: string;
  readonly portals: readonly PortalFacts[];
}

export interface PortalFacts extends Known {
  readonly key: string;
  readonly products: readonly object[];
  readonly stores: readonly object[];
  readonly lots: readonly object[];
  readonly orderFacts: readonly object[];
  readonly cartFacts: readonly object[];
}

/** What nobody finds by asking for lists. */
export interface Known {
  readonly orders: readonly { readonly id: string; readonly secret: string }[];
  readonly carts: readonly string[];
}

type App = ReturnType<typeof createApp>;

/** The portal as the client library sees it, which holds every answer to the contract. */
export const sourceOf = (app: App, key: string): StorefrontSource =>
  createHttpSource({ api: 'http://localhost', key, fetch: (input, init) => Promise.resolve(app.request(input, init)) });

/** Reads everything of a portal. Only what never changes by itself: no addresses, no texts that a release may word anew. */
export async function readFacts(source: StorefrontSource, key: string, known: Known): Promise<PortalFacts> {
  const { items } = await source.listProducts({ limit: 100 });
  const products = items.map((item) => {
    if (!item.ok) throw item.error;
    return item.value;
  });
  const stores = await source.stores([...new Set(products.map(({ store }) => store.id))]);
  const lots = await Promise.all(products.flatMap(({ lot }) => (lot === undefined ? [] : [source.lot(lot.id)])));
  const orders = await Promise.all(known.orders.map(({ id, secret }) => source.order(id, secret)));
  const carts = await Promise.all(known.carts.map((cart) => source.cart(cart)));
  return {
    key,
    ...known,
    products: products.map(({ id, slug, name, type, variants }) => ({
      ...{ id, slug, name: name.vi, type },
      variants: variants.map((variant) => [variant.id, variant.price.amount, variant.order.unit]),
    })),
    stores: [...stores.values()].map((result) => {
      if (!result.ok) throw result.error;
      const { id, slug, name, kind, place } = result.value;
      return { id, slug, name, kind, commune: place.communeCode };
    }),
    lots: lots.map(lotFacts),
    orderFacts: orders.map(({ id, number, placedAt, contact, address, note, subOrders, payments, totals }) => ({
      ...{ id, number, placedAt, contact, street: address.street, note, total: totals.total },
      lines: subOrders.flatMap(({ lines }) =>
        lines.map(({ variant, quantity, total }) => [variant, quantity, total.amount]),
      ),
      payments: payments.map(({ method, state, amount, reference }) => [method, state, amount.amount, reference]),
    })),
    cartFacts: carts.map(({ id, lines, totals }) => ({
      ...{ id, total: totals.total },
      lines: lines.map(({ variant, quantity, total }) => [variant, quantity, total.amount]),
    })),
  };
}

/** The link is in print: its path and query may never change, its host may. */
const lotFacts = ({ id, code, status, link, growingAreas }: Lot) => ({
  ...{ id, code, status, link: link.slice(new URL(link).origin.length) },
  growingAreas: growingAreas.map((area) => area.code),
});
