import { packingOnSale, type Availability, type Product, type Store, type TracedLot } from '@nongsan/core';
import { lotKey, timelineOf, type EpcisEvent, type TraceTimeline } from '@nongsan/core/epcis';
import type { LitElement } from 'lit';
import { EntryController } from '../../internal/entry-controller.ts';
import type { PortalHandle } from '../../internal/portal-handle.ts';
import type { Entry } from '../../store/index.ts';

type Events = readonly EpcisEvent[] | undefined;

/** Reads what stands around a lot, once it is there; what has not come, or does not come, is missing. */
export class Surroundings {
  readonly #lot: () => TracedLot | undefined;
  readonly #product: EntryController<Product>;
  readonly #store: EntryController<Store>;
  readonly #stock: EntryController<Availability>;
  readonly #events: EntryController<Events>;
  #told: readonly [events: Events, lot: TracedLot, timeline: TraceTimeline] | undefined;

  constructor(host: LitElement, handle: () => PortalHandle | undefined, lot: () => TracedLot | undefined) {
    const reading = <Name extends 'products' | 'stores' | 'availability'>(
      name: Name,
      key: (lot: TracedLot) => string | undefined,
    ) => {
      const [portal, shown] = [handle(), lot()];
      const reference = shown && key(shown);
      return portal && reference ? ([portal.catalog[name], reference] as const) : undefined;
    };
    this.#lot = lot;
    this.#product = new EntryController(host, () => reading('products', ({ product }) => product.id));
    this.#store = new EntryController(host, () => reading('stores', ({ store }) => store.id));
    this.#stock = new EntryController(host, () =>
      reading('availability', (shown) => packingOnSale(shown, this.product)),
    );
    this.#events = new EntryController(host, () => {
      const [portal, shown] = [handle(), lot()];
      return portal && shown && ([portal.catalog.lotEvents, shown.id] as const);
    });
  }

  get product(): Product | undefined {
    return valueOf(this.#product);
  }

  get store(): Store | undefined {
    return valueOf(this.#store);
  }

  /** Of the lot's own packing, where the product is sold from this lot. */
  get stock(): Availability | undefined {
    return valueOf(this.#stock);
  }

  get events(): Entry<Events> {
    return this.#events.entry;
  }

  /** Told once for the same events and lot. */
  get timeline(): TraceTimeline | undefined {
    const events = valueOf(this.#events);
    const lot = this.#lot();
    if (events === undefined || lot === undefined) return undefined;
    if (this.#told?.[0] !== events || this.#told[1] !== lot) {
      const hosts = URL.canParse(lot.link) ? [new URL(lot.link).host] : [];
      this.#told = [events, lot, timelineOf(lotKey(lot), events, { hosts })];
    }
    return this.#told[2];
  }

  readonly retryEvents = (): void => this.#events.retry();
}

const valueOf = <T>({ entry }: EntryController<T>): T | undefined =>
  entry.state === 'ready' ? entry.value : undefined;
