import type { Availability, Product, Result, Store } from '@nongsan/core';
import { lotKey, timelineOf, type EpcisEvent, type TraceTimeline } from '@nongsan/core/epcis';
import type { LitElement } from 'lit';
import { EntryController } from '../../internal/entry-controller.ts';
import type { PortalHandle } from '../../internal/portal-handle.ts';
import { Collection, type Catalog, type Entry } from '../../store/index.ts';
import { sourceFailure } from '../../store/source-failure.ts';
import type { TracedLot } from './trace-context.ts';

type Events = readonly EpcisEvent[] | undefined;

/** What happened to lots, by the lot's identifier: kept here, since only pages with a trace ask. */
const told = new WeakMap<Catalog, Collection<Events>>();

function eventsOf(catalog: Catalog): Collection<Events> {
  const known = told.get(catalog);
  if (known !== undefined) return known;
  const made = new Collection<Events>(
    async (lots, signal) => new Map(await Promise.all(lots.map((lot) => tell(catalog, lot, signal)))),
  );
  told.set(catalog, made);
  return made;
}

async function tell({ source }: Catalog, lot: string, signal: AbortSignal): Promise<[string, Result<Events>]> {
  try {
    return [lot, { ok: true, value: await source.lotEvents?.(lot, { signal }) }];
  } catch (cause) {
    return [lot, { ok: false, error: sourceFailure(cause) }];
  }
}

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
    this.#stock = new EntryController(host, () => reading('availability', (shown) => this.#packing(shown)));
    this.#events = new EntryController(host, () => {
      const [portal, shown] = [handle(), lot()];
      return portal && shown && ([eventsOf(portal.catalog), shown.id] as const);
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

  #packing(lot: TracedLot): string | undefined {
    const { product } = this;
    return product?.lot?.id === lot.id ? (lot.variant?.id ?? product.variants[0]?.id) : undefined;
  }
}

const valueOf = <T>({ entry }: EntryController<T>): T | undefined =>
  entry.state === 'ready' ? entry.value : undefined;
