import { SourceError, type Cart } from '@nongsan/core';
import {
  parcelShippingSchema,
  type CartDestinationRequest,
  type DeliveryChoice,
  type ParcelShipping,
} from '@nongsan/core/shipping';
import type { ReactiveController } from 'lit';
import { sourceFailure, type CartStore } from '../../../store/index.ts';
import { randomKey } from '../../../store/random-key.ts';
import type { DeliveryParts } from '../late-delivery.ts';
import { deliveryQuestions } from './delivery-view.ts';
import { deliveryReview } from './review-view.ts';

/** What is known of the way to the place that was chosen: `absent` where the portal takes no destination. */
type Answer = 'none' | 'asking' | 'ready' | 'failed' | 'absent';

/**
 * How each household's parcel reaches its buyer. It tells the portal the place and the ways as soon as they are chosen,
 * so that fees are exact, and what cannot arrive is said, before anything is paid. Knows no DOM.
 */
export class Delivery implements ReactiveController {
  readonly #parts: DeliveryParts;
  /** By store. Parcels that are not named go as the server has it: home. */
  readonly #choices = new Map<string, DeliveryChoice>();
  #told = '';
  #telling: Promise<void> = Promise.resolve();
  answer: Answer = 'none';

  constructor(parts: DeliveryParts) {
    this.#parts = parts;
    parts.host.addController(this);
    parts.host.requestUpdate();
  }

  readonly questions = deliveryQuestions;
  readonly review = deliveryReview;

  /** A parcel's shipping as the server has it; `undefined` from a portal that tells nothing of it. */
  shippingOf({ shipping }: Cart['parcels'][number]): ParcelShipping | undefined {
    const read = parcelShippingSchema.safeParse(shipping);
    return read.success ? read.data : undefined;
  }

  /** What stands under the finger, else what the server has. */
  chosen(store: string, shipping: ParcelShipping): Pick<ParcelShipping, 'way' | 'postOffice'> {
    return this.#choices.get(store) ?? shipping;
  }

  choose(choice: DeliveryChoice): void {
    this.#choices.set(choice.store, choice);
    this.#parts.host.requestUpdate();
  }

  /** Asks once more where no answer came. */
  retry(): void {
    this.#told = '';
    this.#parts.host.requestUpdate();
  }

  /** Whether a parcel cannot be ordered the way that is chosen. What nobody has said yet, the server says at the order. */
  blocked({ parcels }: Cart): boolean {
    if (this.answer !== 'ready') return false;
    return parcels.some((parcel) => {
      const issue = this.shippingOf(parcel)?.issue ?? 'none';
      return issue !== 'none' && issue !== 'other';
    });
  }

  /** What was chosen last has been told, or could not be. */
  async settled(): Promise<void> {
    // While one is waited for the next may be chosen.
    for (let seen: unknown; seen !== this.#telling;) {
      seen = this.#telling;
      await this.#telling;
    }
  }

  hostUpdate(): void {
    const cart = this.#parts.cart();
    const place = this.#parts.commune.chosen;
    if (cart === undefined || place === undefined || this.answer === 'absent') {
      if (this.answer !== 'absent') this.#forget();
      return;
    }
    const wish = JSON.stringify([cart.id, place.code, this.#choicesFor(cart)]);
    if (wish === this.#told) return;
    this.#told = wish;
    this.answer = 'asking';
    this.#telling = this.#tell(wish, cart);
  }

  /** The place is not chosen any more: what was said of it no longer counts. */
  #forget(): void {
    this.#told = '';
    this.answer = 'none';
  }

  /** A parcel may have left the cart: to choose for it would be refused. */
  #choicesFor({ parcels }: Cart): DeliveryChoice[] {
    return parcels.flatMap(({ store }) => this.#choices.get(store.id) ?? []);
  }

  async #tell(wish: string, cart: Cart): Promise<void> {
    const { commune, host, store } = this.#parts;
    const delivery = this.#choicesFor(cart);
    const request = {
      provinceCode: commune.province,
      communeCode: commune.chosen?.code ?? '',
      ...(delivery.length > 0 && { delivery }),
    };
    const answer = await tell(store(), request).then(
      (): Answer => 'ready',
      (cause: unknown): Answer => this.#refused(cause),
    );
    if (wish !== this.#told) return; // meanwhile something else was chosen
    this.answer = answer;
    host.requestUpdate();
  }

  #refused(cause: unknown): Answer {
    const { code } = sourceFailure(cause);
    // A way or an office may be offered no longer: home, which is what stands there without a choice, is asked for.
    if (code === 'invalid-request') this.#choices.clear();
    return code === 'not-found' ? 'absent' : 'failed';
  }
}

/** Told after the changes that are still on their way. A refusal is the asker's alone: the cart has no fault to show. */
async function tell(store: CartStore | undefined, request: CartDestinationRequest): Promise<void> {
  await store?.adopt((id = '') => {
    const { source } = store;
    if (source.setDestination === undefined) throw new SourceError('not-found', 'No destination is taken here');
    return source.setDestination(id, request, { idempotencyKey: randomKey() });
  });
}
