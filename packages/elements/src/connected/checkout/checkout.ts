import { formatMoney, type Cart, type CartLine, type PlacedOrder, type Portal } from '@nongsan/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import {
  NongsanCheckoutStepEvent,
  NongsanErrorEvent,
  NongsanOrderPlacedEvent,
  type CheckoutStep,
} from '../../events/index.ts';
import viCard from '../../i18n/vi/card.json' with { type: 'json' };
import viCart from '../../i18n/vi/cart.json' with { type: 'json' };
import viCheckout from '../../i18n/vi/checkout.json' with { type: 'json' };
import viCommon from '../../i18n/vi/common.json' with { type: 'json' };
import viTotals from '../../i18n/vi/totals.json' with { type: 'json' };
import { EntryController } from '../../internal/entry-controller.ts';
import { failureView } from '../../internal/failure-view.ts';
import { cautionPath, icon } from '../../internal/icons/index.ts';
import { PortalController } from '../../internal/portal-controller.ts';
import type { Speech } from '../../internal/speech.ts';
import { waitingView } from '../../internal/waiting-view.ts';
import { Words } from '../../internal/words.ts';
import { only, sourceFailure } from '../../store/index.ts';
import { baseStyles, buttonStyles, emptyStyles, fieldStyles, stateStyles } from '../../styles/index.ts';
import { CartController } from '../cart/cart-controller.ts';
import { lateIssue, type LineActions } from '../cart/late-issue.ts';
import { lineStyles } from '../cart/line.styles.ts';
import { totalsStyles } from '../cart/totals.styles.ts';
import { addressQuestions } from './address-view.ts';
import { demandsOf } from './check-draft.ts';
import { actionButton, checkoutSkeleton, emptyCheckout, placedNotice, stopNotice } from './checkout-states.ts';
import { checkoutStyles } from './checkout.styles.ts';
import { CommuneChoice } from './commune-choice.ts';
import { consentQuestions } from './consent-view.ts';
import { contactQuestions } from './contact-view.ts';
import { readDraft, type CheckoutDraft } from './draft.ts';
import { faultSummary } from './fault-summary.ts';
import type { FieldName } from './field-fault.ts';
import type { FormView } from './form-view.ts';
import { lateDelivery } from './late-delivery.ts';
import { OrderFlow } from './order-flow.ts';
import { LateProgress } from './late-progress.ts';
import { nextPage } from './next-page.ts';
import { orderedLines } from './ordered-lines.ts';
import { paymentQuestion } from './payment-view.ts';
import { heldAtReview } from './review-hold.ts';
import { reviewAnswers } from './review-view.ts';
import { outcomeUnknown, stopMessage } from './stop-message.ts';

const words = new Words(viCommon, viCard, viCart, viTotals, viCheckout);

/**
 * Asks what an order needs, one question after the other, shows it all once more, and places the order.
 * It stores nothing before the buyer types; then the answers in this tab, until the order stands, and on the device only
 * when asked to. Never what was agreed to or how it is paid, but for an order that was sent and not answered yet.
 *
 * @element nongsan-checkout
 * @slot empty - the way on where there is nothing to order
 * @slot - what to show until portal and cart are known, and when the portal cannot be reached
 * @csspart form - the form
 * @csspart total - the sum to be paid
 * @csspart action - the button that leads on: to the review, then to the order
 * @csspart empty - what is said where there is nothing to order
 * @csspart placed - what is said once the order stands
 * @csspart error - what is shown when loading failed
 * @fires nongsan-checkout-step - the questions, or the review before the order, are shown
 * @fires nongsan-order-placed - the server has the order; `preventDefault()` to stay on the page
 * @fires nongsan-error - the order could not be placed
 * @fires nongsan-open-link - the terms, which open beside the page; `preventDefault()` to open it yourself
 * @example
 * <nongsan-checkout></nongsan-checkout>
 */
export class NongsanCheckout extends LitElement {
  static override readonly styles = [
    baseStyles,
    buttonStyles,
    stateStyles,
    emptyStyles,
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
  readonly #delivery = lateDelivery({
    host: this,
    commune: this.#commune,
    store: () => this.#cart.store,
    cart: () => this.#cart.cart,
  });
  readonly #flow = heldAtReview(this, new OrderFlow(this), () => this.#cart.store);
  readonly #late = new LateProgress({
    host: this,
    commune: this.#commune,
    flow: this.#flow,
    portal: () => (this.#portal.entry.state === 'ready' ? this.#portal.entry.value : undefined),
    store: () => this.#cart.store,
    finish: (placed) => void this.#finish(placed),
  });
  #step: CheckoutStep | undefined;

  /** `id` of the portal, where it is not around the checkout. */
  @property() portal = '';

  /** A language of its own; without it the `lang` on the tag, then the portal's. */
  @property() locale = '';

  /** Level of the questions among the page's headings. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

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
      level: this.headingLevel,
      portal,
      cart,
      minimumAge: ages.length === 0 ? undefined : Math.max(...ages),
      commune: this.#commune,
      faults: new Map(this.#flow.faults.map(({ field, key, values }) => [field, speech.say(key, values)])),
    };
  }

  readonly #actions: LineActions = {
    setQuantity: (line, quantity) => void this.#change(line, quantity),
    remove: (line) => void this.#change(line, '0'),
    issue: lateIssue(() => this.requestUpdate()),
  };

  /** A change that does not go through stands in the cart's own state; the line is still marked. */
  async #change(line: CartLine, quantity: string): Promise<void> {
    const focused = this.shadowRoot?.activeElement;
    try {
      await this.#cart.store?.setQuantity(line.id, quantity, 'element');
    } catch (cause) {
      this.dispatchEvent(new NongsanErrorEvent(sourceFailure(cause)));
      return;
    }
    await this.updateComplete;
    // The button is gone with what stood in the way: the sum, or the empty cart, says what it came to.
    if (focused?.isConnected === false) await this.#focus('.summary, .empty');
  }

  readonly #retry = (): void => {
    this.#portal.retry();
    if (this.#cart.state.entry.state === 'failed') void this.#cart.store?.reload();
  };

  readonly #onInput = ({ target }: Event): void => {
    const { id, name } = target as HTMLInputElement;
    this.#flow.forget(id, name);
  };

  async #submit(event: Event, view: FormView): Promise<void> {
    event.preventDefault();
    const { stage } = this.#flow;
    if (stage === 'fill') return this.#review(event.currentTarget as HTMLFormElement, view);
    if (stage === 'review') return this.#place(view);
  }

  async #review(form: HTMLFormElement, view: FormView): Promise<void> {
    this.#commune.leave();
    this.#flow.review(readDraft(form, this.#commune.chosen?.code ?? ''), demandsOf(view));
    if (this.#flow.stage !== 'review') return this.#focusTrouble();
    await this.updateComplete; // a place chosen just now is on its way
    await this.#delivery(view.cart)?.settled();
    const { cart } = this.#cart;
    if (this.#flow.stage === 'review' && cart && this.#delivery(cart)?.blocked(cart)) return this.#edit('delivery');
    return this.#focus(this.#flow.stop ? '.stop' : '.review .heading'); // goods may be gone meanwhile
  }

  async #place(view: FormView): Promise<void> {
    const handle = this.#finder.handle;
    if (handle === undefined) return;
    const { cart, portal } = view;
    const parts = { store: handle.cart, cart, consents: portal.consents, locale: handle.locale };
    const placed = await this.#flow.place(parts, demandsOf(view));
    if (placed !== undefined) return this.#finish(placed);
    const { stop } = this.#flow;
    if (stop === undefined) return;
    this.dispatchEvent(new NongsanErrorEvent(stop));
    if (stop.code === 'consent-required') this.#portal.retry(); // the portal may ask for more by now
    return this.#focusTrouble();
  }

  async #finish({ order, url }: PlacedOrder): Promise<void> {
    await this.#focus('.heading');
    const goOn = this.dispatchEvent(new NongsanOrderPlacedEvent({ order, url }));
    const next = goOn ? await nextPage(order, url) : '';
    if (/^https?:\/\//i.test(next)) window.location.assign(next);
  }

  /** One fault: the focus goes to its field. Several: to the list of them, which leads on. */
  #focusTrouble(): Promise<void> {
    const { trouble } = this.#flow;
    return this.#focus(trouble === 'list' ? '.faults' : trouble === 'stop' ? '.stop' : `#${trouble}`);
  }

  readonly #edit = (field: FieldName): Promise<void> => {
    this.#flow.edit();
    return this.#focus(`#${field}`);
  };

  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Each step is told once while it is shown; going back tells the questions again. */
  protected override updated(): void {
    const { stage } = this.#flow;
    const asking = this.renderRoot.querySelector('form') !== null && stage !== 'placed';
    const step = asking ? (stage === 'fill' ? 'answers' : 'review') : undefined;
    if (step !== undefined && step !== this.#step) this.dispatchEvent(new NongsanCheckoutStepEvent(step));
    this.#step = step;
  }

  protected override render(): TemplateResult {
    const speech = this.#speech;
    const { placed, stop } = this.#flow;
    if (placed !== undefined) return placedNotice(placed, this.headingLevel, speech);
    const portal = this.#portal.entry;
    const { entry } = this.#cart.state;
    const failed = portal.state === 'failed' ? portal : entry.state === 'failed' ? entry : undefined;
    if (failed !== undefined)
      return html`<div class="base">${failureView(failed.error, speech.say, this.#retry)}</div>`;
    if (portal.state !== 'ready' || entry.state === 'loading')
      return waitingView(this, undefined, speech.say, checkoutSkeleton(speech));
    const { cart } = this.#cart;
    if (cart === undefined)
      return emptyCheckout(stop === undefined ? '' : stopMessage(stop, cart, speech), this.headingLevel, speech);
    return this.#renderForm(this.#view(portal.value, cart));
  }

  #renderForm(view: FormView): TemplateResult {
    const { draft, faults, stage, stop } = this.#flow;
    const fill = stage === 'fill';
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
            ${fill && stop !== undefined && faults.length === 0 ? stopNotice(stopMessage(stop, view.cart, view)) : nothing}
            ${faultSummary(faults, (field) => void this.#focus(`#${field}`), view)} ${contactQuestions(view)}
            ${addressQuestions(view)} ${this.#delivery(view.cart)?.questions(view)}
            ${this.#late.progress?.questions(view)} ${paymentQuestion(view)} ${consentQuestions(view)}
            ${fill ? actionButton(view.say('checkout.review')) : nothing}
          </div>
          ${fill ? this.#renderSummary(view) : nothing}
        </div>
        ${fill || draft === undefined ? nothing : this.#renderReview(draft, view)}
      </form>
    </div>`;
  }

  #renderSummary(view: FormView): TemplateResult {
    return html`<section class="summary" tabindex="-1" aria-labelledby="summary-title" aria-describedby="sum">
      <h2 id="summary-title" aria-level=${view.level}>${view.say('checkout.summary')}</h2>
      ${orderedLines(view.cart, view.level + 1, view, this.#actions)}
    </section>`;
  }

  #renderReview(draft: CheckoutDraft, view: FormView): TemplateResult {
    const { cart, locale, say } = view;
    const total = formatMoney(cart.totals.total, locale);
    const { stage, stop } = this.#flow;
    const placing = stage === 'placing';
    const locked = placing || (stop !== undefined && outcomeUnknown(stop));
    const edit = locked ? undefined : (field: FieldName): void => void this.#edit(field);
    return html`<div class="review">
      <h2 class="heading" tabindex="-1" aria-level=${view.level}>${say('checkout.reviewTitle')}</h2>
      ${stop === undefined ? nothing : stopNotice(stopMessage(stop, cart, view))}
      ${reviewAnswers(draft, view, edit, this.#delivery(cart)?.review(view, edit))} ${this.#renderSummary(view)}
      ${actionButton(placing ? say('checkout.placing') : say('checkout.place', { total }), placing)}
    </div>`;
  }
}
