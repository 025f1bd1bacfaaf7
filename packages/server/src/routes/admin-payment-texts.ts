import { idempotencyParameter, type RouteText } from '../openapi/describe.ts';

const scope = 'Needs the scope `payments:write`, and a key that is bound to no store.';

/** What the API description says of money that a person must look at. */
export const adminPaymentText = {
  list: {
    id: 'listPaymentReviews',
    tag: 'Admin',
    summary: 'Money that waits for a person, the oldest first',
    description: `What came and is not simply an order’s, with the reason. ${scope}`,
    answer: { schema: 'PaymentReviews', text: 'The review list, at most 200 entries' },
    problems: ['invalid-request'],
    server: true,
  },
  read: {
    id: 'readPaymentReview',
    tag: 'Admin',
    summary: 'One entry of the review list',
    description: scope,
    answer: { schema: 'PaymentReview', text: 'The entry' },
    problems: ['unknown-review'],
    server: true,
  },
  resolve: {
    id: 'resolvePaymentReview',
    tag: 'Admin',
    summary: 'Says what became of it, once',
    description:
      `\`accepted\`: it counts as the order’s money. \`to-refund\`: it is to be given back. \`settled\`: cleared up as the ` +
      `note says. Who and when is kept. ${scope}`,
    answer: { schema: 'PaymentReview', text: 'The entry afterwards' },
    body: 'ResolveReviewRequest',
    parameters: [idempotencyParameter(false)],
    problems: ['unknown-review', 'unknown-payment', 'wrong-state'],
    server: true,
  },
} as const satisfies Record<string, RouteText>;
