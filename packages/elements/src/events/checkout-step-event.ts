/** The buyer is asked; the buyer looks once more. What comes then is `nongsan-order-placed`. */
export const checkoutSteps = ['answers', 'review'] as const;
export type CheckoutStep = (typeof checkoutSteps)[number];

/** A fact: the checkout shows another step. It says nothing of what the buyer has answered. */
export class NongsanCheckoutStepEvent extends CustomEvent<{ readonly step: CheckoutStep }> {
  static readonly type = 'nongsan-checkout-step';
  constructor(step: CheckoutStep) {
    super(NongsanCheckoutStepEvent.type, { detail: { step }, bubbles: true, composed: true });
  }
}
