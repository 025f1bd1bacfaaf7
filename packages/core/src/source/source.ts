import type { AddLineRequest, Cart } from '../cart/index.ts';
import type { EpcisEvent } from '../epcis/index.ts';
import type { SourceError } from '../errors/index.ts';
import type { HandOver } from '../hand-over/link.ts';
import type { Lot, TraceIssuer } from '../lot/index.ts';
import type { Order, PlacedOrder, PlaceOrderRequest } from '../order/index.ts';
import type { Portal } from '../portal/index.ts';
import type { Availability, Product } from '../product/index.ts';
import type { CartDestinationRequest } from '../shipping/choices.ts';
import type { Store } from '../store/index.ts';
import type { ReadOptions, WriteOptions } from './options.ts';
import type { OrderCare } from './order-care.ts';

/** One of several things asked for: it is there, or its own error says why not. Others do not suffer. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: SourceError };

/** A page of a list; `next` is opaque and absent on the last one. */
export interface Page<T> {
  readonly items: readonly Result<T>[];
  readonly next?: string | undefined;
}

export interface ProductQuery {
  readonly store?: string;
  readonly search?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

/** A lot by its identifier or code, or by what stands in its Digital Link. */
export type LotRef = string | { readonly gtin: string; readonly lot: string };

/**
 * How goods are ordered: in a `cart`, or by `contact` with the people who make them, where there is nobody to take an
 * order (a portal of static files). Cart and order methods then reject with `ordering-elsewhere`.
 */
export const orderingWays = ['cart', 'contact'] as const;
export type OrderingWay = (typeof orderingWays)[number];

/** Goods kept for a buyer who looks at the review. */
export interface StockHolds {
  /** Holds everything in the cart, or renews that; the cart's `holdUntil` says how long. An order needs no hold. */
  take(cart: string, options: WriteOptions): Promise<Cart>;
  /** Gives it back, also while the page is being closed. Nobody hears whether it arrived: the hold ends by itself too. */
  release(cart: string): void;
}

/** The way of a cart from one site of a portal to another. */
export interface CartHandOvers {
  /** A link by which the cart goes on at the other site. The campaign is a word of this site's own, never about its buyer. */
  link(cart: string, campaign: string | undefined, options: WriteOptions): Promise<HandOver>;
  /** Takes what such a link brought: into the cart that the page keeps, where it still takes goods, or else a new one. */
  take(token: string, cart: string | undefined, options: WriteOptions): Promise<Cart>;
}

/**
 * The port between elements and a portal. A portal with an API of its own implements this, or the HTTP contract.
 * Every method rejects with a `SourceError`, and with the signal's reason when aborted.
 */
export interface StorefrontSource {
  /** Known before the first answer, so that no button is shown that can only fail. Absent: `cart`. */
  readonly ordering?: OrderingWay;
  /** Something may be put into the cart soon: loads the code for it, and asks the portal nothing. Absent: nothing to load. */
  prepare?(): void;
  portal(options?: ReadOptions): Promise<Portal>;
  /** Many at once, by identifier or slug: one request for a page full of cards. Keys of the answer are the refs asked. */
  products(refs: readonly string[], options?: ReadOptions): Promise<ReadonlyMap<string, Result<Product>>>;
  listProducts(query: ProductQuery, options?: ReadOptions): Promise<Page<Product>>;
  stores(refs: readonly string[], options?: ReadOptions): Promise<ReadonlyMap<string, Result<Store>>>;
  availability(variants: readonly string[], options?: ReadOptions): Promise<ReadonlyMap<string, Result<Availability>>>;
  lot(ref: LotRef, options?: ReadOptions): Promise<Lot>;
  /**
   * What happened to a lot, by its identifier or code, as EPCIS 2.0 events: core's `timelineOf` tells its story from
   * them. Absent: the source has none to tell.
   */
  lotEvents?(lot: string, options?: ReadOptions): Promise<readonly EpcisEvent[]>;
  /** The issuers that this portal pins, with their public keys. */
  issuers(options?: ReadOptions): Promise<readonly TraceIssuer[]>;
  /**
   * Makes a cart, with its first line in it where one is given: both or neither. A source may leave the line out; whoever
   * calls looks whether the cart has it, and adds it if not.
   */
  createCart(options: WriteOptions, line?: AddLineRequest): Promise<Cart>;
  cart(id: string, options?: ReadOptions): Promise<Cart>;
  addLine(cart: string, line: AddLineRequest, options: WriteOptions): Promise<Cart>;
  /** Quantity `"0"` removes the line. */
  setLine(cart: string, line: string, quantity: string, options: WriteOptions): Promise<Cart>;
  /** Loads what holds goods while the buyer looks at the review. Absent: nothing is held. */
  holds?(): Promise<StockHolds>;
  /** Loads what hands carts over to another site. Absent: a cart stays where it is. */
  handOvers?(): Promise<CartHandOvers>;
  /**
   * Where the cart shall go and how each of its parcels, so that its shipping is exact before the order. Absent, or
   * rejecting with `not-found`: the portal says what sending costs when the order is placed.
   */
  setDestination?(cart: string, destination: CartDestinationRequest, options: WriteOptions): Promise<Cart>;
  placeOrder(request: PlaceOrderRequest, options: WriteOptions): Promise<PlacedOrder>;
  order(id: string, secret: string, options?: ReadOptions): Promise<Order>;
  /**
   * What the holder of an order's link does with it, and how a lost link is found again. One method, so that its code
   * comes with the first order that is looked at. Absent: orders are only shown.
   */
  orderCare?(): Promise<OrderCare>;
}
