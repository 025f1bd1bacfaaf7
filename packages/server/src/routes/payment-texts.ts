import type { RouteText } from '../openapi/describe.ts';

export const attemptText: RouteText = {
  id: 'tryPaymentAgain',
  tag: 'Order',
  summary: 'Opens the provider’s page for a payment once more',
  description:
    'Providers refuse a code that was tried. The answer’s payment has a new `checkoutUrl`, for as long as the payment is open.',
  answer: { status: 201, schema: 'Payment', text: 'The payment with its new address' },
  body: 'PaymentAttemptRequest',
  problems: ['wrong-secret', 'unknown-order', 'unknown-payment', 'payment-closed', 'return-not-allowed'],
  secret: 'orderSecret',
};
