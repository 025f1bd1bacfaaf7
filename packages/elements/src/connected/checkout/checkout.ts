import { formatMoney, type Cart, type CartLine, type PlacedOrder, type Portal, type SourceError } from '@nongsan/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { NongsanErrorEvent, NongsanOrderPlacedEvent } from '../../events/index.ts';
import { viCard } from '../../i18n/vi/card.ts';
import { viCart } from '../../i18n/vi/cart.ts';
import { viCheckout } from '../../i18n/vi/checkout.ts';
import { viCommon } from '../../i18n/vi/common.ts';
import { viTotals } from '../../i18n/vi/totals.ts';
import { EntryController } from '../../internal/entry-controller.ts';
import { failureView } from '../../internal/failure-view.ts';
import { cautionPath, icon } from '../../internal/icons/index.ts';
import { PortalController } from '../../internal/portal-controller.ts';
import type { Speech } from '../../internal/speech.ts';
import { Words } from '../../internal/words.ts';
import { only, sourceFailure } from '../../store/index.ts';
import { baseStyles, buttonStyles, fieldStyles, stateStyles } from '../../styles/index.ts';
import { CartController } from '../cart/cart-controller.ts';
import type { LineActions } from '../cart/line-issue.ts';
import { lineStyles } from '../cart/line.styles.ts';
import { totalsStyles } from '../cart/totals.styles.ts';
import { addressQuestions } from './address-view.ts';
import { checkDraft, type Demands } from './check-draft.ts';
import { checkoutSkeleton, emptyCheckout, placedNotice, stopNotice } from './checkout-states.ts';
import { checkoutStyles } from './checkout.styles.ts';
import { CommuneChoice } from './commune-choice.ts';
import { consentQuestions } from './consent-view.ts';
import { contactQuestions } from './contact-view.ts';
import { readDraft, type CheckoutDraft } from './draft.ts';
import { faultSummary } from './fault-summary.ts';
import type { FieldFault, FieldName } from './field-fault.ts';
import type { FormView } from './form-view.ts';
import { orderRequest } from './order-request.ts';
import { orderedLines } from './ordered-lines.ts';
import { paymentQuestion } from './payment-view.ts';
import { reviewAnswers } from './review-view.ts';
import { serverFaults } from './server-faults.ts';
import { outcomeUnknown, stopMessage } from './stop-message.ts';

const words = new Words(viCommon, viCard, viCart, viTotals, viCheckout);

type Stage = 'fill' | 'review' | 'placing' | 'placed';

/**
 * Asks what an order needs, one question after the other, shows it all once more, and places the order.
 * It stores nothing on the device.
 *
 * @element nongsan-checkout
 * @slot empty - the way on where there is nothing to order
 * @slot - what to show when the portal cannot be reached
 * @csspart form - the form
 * @csspart action - the button that leads on: to the review, then to the order
 * @csspart error - what is shown when loading failed
 * @fires nongsan-order-placed - the server has the order; `preventDefault()` to stay on the page
 * @fires nongsan-error - the order could not be placed
 * @example
 * <nongsan-checkout></nongsan-checkout>
 */
export class NongsanCheckout extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    stateStyles,
    fieldStyles,
    lineStyles,
    totalsStyles,
    checkoutStyles,
  ];

  readonly #finder = new PortalController(this);
  readonly #cart = new CartController(this, () => this.#finder.handle?.cart);
  readonly #portal = new EntryController<Portal>(this, () => {
    const handle = this.#finder.handle;
    return handle === undefined ? undefined : [handle.catalog.portal, only];
  });
  readonly #commune = new CommuneChoice(this, () => (this.#speech.locale === 'vi' ? 'vi' : 'en'));

  /** `id` of the portal, where it is not around the checkout. */
  @property() portal = '';

  @state() private stage: Stage = 'fill';
  @state() private faults: readonly FieldFault[] = [];
  @state() private stop: SourceError | undefined;
  @state() private draft: CheckoutDraft | undefined;
  @state() private placed: PlacedOrder | undefined;

  get #speech(): Speech {
    const handle = this.#finder.handle;
    const speak = handle?.translate;
    return { locale: handle?.locale ?? 'vi', speak, say: (key, values) => words.say(speak, key, values) };
  }

  #view(portal: Portal, cart: Cart): FormView {
    const speech = this.#speech;
    const ages = cart.lines.map(({ product }) => product.minimumAge).filter((age) => age !== undefined);
    return {
      ...speech,
      portal,
      cart,
      minimumAge: ages.length === 0 ? undefined : Math.max(...ages),
      commune: this.#commune,
      faults: new Map(this.faults.map(({ field, key, values }) => [field, speech.say(key, values)])),
    };
  }

  readonly #actions: LineActions = {
    setQuantity: (line, quantity) => this.#change(line, quantity),
    remove: (line) => this.#change(line, '0'),
  };

  /** A change that does not go through stands in the cart's own state; the line is still marked. */
  #change(line: CartLine, quantity: string): void {
    this.#cart.store?.setQuantity(line.id, quantity).catch((cause: unknown) => {
      this.dispatchEvent(new NongsanErrorEvent(sourceFailure(cause)));
    });
  }

  readonly #retry = (): void => {
    this.#portal.retry();
    if (this.#cart.state.entry.state === 'failed') void this.#cart.store?.reload();
  };

  /** The fault of an answer goes as soon as the answer is changed. */
  readonly #onInput = ({ target }: Event): void => {
    const { id, name } = target as HTMLInputElement;
    if (this.faults.length > 0) this.faults = this.faults.filter(({ field }) => field !== id && field !== name);
  };

  async #submit(event: Event, view: FormView): Promise<void> {
    event.preventDefault();
    if (this.stage === 'fill') return this.#toReview(event.currentTarget as HTMLFormElement, view);
    if (this.stage === 'review') return this.#place(view);
  }

  async #toReview(form: HTMLFormElement, view: FormView): Promise<void> {
    this.#commune.leave();
    const draft = readDraft(form, this.#commune.chosen?.code ?? '');
    const faults = checkDraft(draft, demandsOf(view));
    if (faults.length > 0) return this.#showFaults(faults);
    this.faults = [];
    this.stop = undefined;
    this.draft = draft;
    this.stage = 'review';
    await this.#focus('.review .heading');
  }

  async #place(view: FormView): Promise<void> {
    const { draft } = this;
    const handle = this.#finder.handle;
    if (draft === undefined || handle === undefined) return;
    this.stage = 'placing';
    this.stop = undefined;
    try {
      const request = orderRequest(draft, view.cart, view.portal.consents, handle.locale);
      await this.#succeed(await handle.cart.placeOrder(request));
    } catch (cause) {
      await this.#fail(sourceFailure(cause), draft, view);
    }
  }

  async #succeed(placed: PlacedOrder): Promise<void> {
    this.placed = placed;
    this.stage = 'placed';
    await this.#focus('.heading');
    const { order, url } = placed;
    const goOn = this.dispatchEvent(new NongsanOrderPlacedEvent({ order, url }));
    if (goOn && /^https?:\/\//i.test(url)) window.location.assign(url);
  }

  async #fail(error: SourceError, draft: CheckoutDraft, view: FormView): Promise<void> {
    this.dispatchEvent(new NongsanErrorEvent(error));
    if (error.code === 'consent-required') this.#portal.retry(); // the portal may ask for more by now
    const faults = serverFaults(error, draft, demandsOf(view));
    if (faults.length > 0) {
      this.stage = 'fill';
      return this.#showFaults(faults);
    }
    this.stage = 'review';
    this.stop = error;
    await this.#focus('.stop');
  }

  /** One fault: the focus goes to its field. Several: to the list of them, which leads on. */
  async #showFaults(faults: readonly FieldFault[]): Promise<void> {
    this.faults = faults;
    await this.#focus(faults.length === 1 ? `#${faults[0]?.field ?? ''}` : '.faults');
  }

  readonly #edit = async (field: FieldName): Promise<void> => {
    this.stage = 'fill';
    this.stop = undefined;
    await this.#focus(`#${field}`);
  };

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  protected override render(): TemplateResult {
    const speech = this.#speech;
    if (this.placed !== undefined) return placedNotice(this.placed, speech);
    const portal = this.#portal.entry;
    const { entry } = this.#cart.state;
    const failed = portal.state === 'failed' ? portal : entry.state === 'failed' ? entry : undefined;
    if (failed !== undefined)
      return html`<div class="base">${failureView(failed.error, speech.say, this.#retry)}</div>`;
    if (portal.state !== 'ready' || entry.state === 'loading') return checkoutSkeleton(speech);
    const { cart } = this.#cart;
    if (cart === undefined)
      return emptyCheckout(this.stop === undefined ? '' : stopMessage(this.stop, cart, speech), speech);
    return this.#renderForm(this.#view(portal.value, cart));
  }

  #renderForm(view: FormView): TemplateResult {
    const fill = this.stage === 'fill';
    return html`<div class="base checkout">
      ${
        view.portal.demo
          ? html`<p class="demo">${icon(cautionPath)}<span>${view.say('checkout.demo')}</span></p>`
          : nothing
      }
      <form
        part="form"
        novalidate
        aria-label=${view.say('checkout.title')}
        @submit=${(event: Event) => void this.#submit(event, view)}
        @input=${this.#onInput}
      >
        <div class="fill" ?hidden=${!fill}>
          <div class="main">
            ${faultSummary(this.faults, (field) => void this.#focus(`#${field}`), view)} ${contactQuestions(view)}
            ${addressQuestions(view)} ${paymentQuestion(view)} ${consentQuestions(view)}
            ${fill ? this.#renderAction(view.say('checkout.review')) : nothing}
          </div>
          ${fill ? this.#renderSummary(view) : nothing}
        </div>
        ${fill || this.draft === undefined ? nothing : this.#renderReview(this.draft, view)}
      </form>
    </div>`;
  }

  #renderAction(text: string): TemplateResult {
    const waiting = this.stage === 'placing' ? 'true' : nothing;
    return html`<button class="button primary wide big" part="action" type="submit" aria-disabled=${waiting}>
      ${text}
    </button>`;
  }

  #renderSummary(view: FormView): TemplateResult {
    return html`<section class="summary" aria-labelledby="summary-title">
      <h3 id="summary-title">${view.say('checkout.summary')}</h3>
      ${orderedLines(view.cart, view, this.#actions)}
    </section>`;
  }

  #renderReview(draft: CheckoutDraft, view: FormView): TemplateResult {
    const { cart, locale, say } = view;
    const total = formatMoney(cart.totals.total, locale);
    const locked = this.stage === 'placing' || (this.stop !== undefined && outcomeUnknown(this.stop));
    return html`<div class="review">
      <h3 class="heading" tabindex="-1">${say('checkout.reviewTitle')}</h3>
      ${this.stop === undefined ? nothing : stopNotice(stopMessage(this.stop, cart, view))}
      ${reviewAnswers(draft, view, locked ? undefined : (field) => void this.#edit(field))} ${this.#renderSummary(view)}
      ${this.#renderAction(this.stage === 'placing' ? say('checkout.placing') : say('checkout.place', { total }))}
    </div>`;
  }
}

const demandsOf = ({ minimumAge, portal }: FormView): Demands => ({ minimumAge, consents: portal.consents });
