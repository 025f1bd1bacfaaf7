import { idempotencyParameter, type RouteText } from '../openapi/describe.ts';

/** What the API description says of claims, for whoever holds the link of the order. */
export const claimText = {
  open: {
    id: 'openClaim',
    tag: 'Order',
    summary: 'Says that a part of an order came spoiled, incomplete or wrong',
    description:
      'Within the household’s claim time after the delivery. The answer proposes who pays, from the times on record and ' +
      'the portal’s table. Photos follow one by one.',
    answer: { status: 201, schema: 'Claim', text: 'The claim' },
    body: 'OpenClaimRequest',
    parameters: [idempotencyParameter(false)],
    problems: ['wrong-secret', 'unknown-order', 'illegal-transition', 'claim-closed'],
    secret: 'orderSecret',
  },
  list: {
    id: 'listOrderClaims',
    tag: 'Order',
    summary: 'The claims of an order, and what can be claimed about until when',
    answer: { schema: 'OrderClaims', text: 'The claims, the oldest first' },
    problems: ['wrong-secret', 'unknown-order'],
    secret: 'orderSecret',
  },
  addPhoto: {
    id: 'addClaimPhoto',
    tag: 'Order',
    summary: 'Adds a photo to a claim that is not answered yet',
    description:
      'What does not show the picture, such as where it was taken, is cut off. The same photo sent again is the one that ' +
      'is there.',
    answer: { status: 201, schema: 'ClaimPhoto', text: 'The photo as it is kept' },
    body: 'Photo',
    problems: ['wrong-secret', 'unknown-order', 'unknown-claim', 'claim-closed'],
    secret: 'orderSecret',
  },
  photo: {
    id: 'readClaimPhoto',
    tag: 'Order',
    summary: 'A photo of a claim',
    answer: { schema: 'Photo', text: 'The photo' },
    problems: ['wrong-secret', 'unknown-order', 'unknown-claim'],
    secret: 'orderSecret',
  },
} as const satisfies Record<string, RouteText>;

const own = 'A key that is bound to stores sees and answers claims about their parcels alone.';

/** The same, for those who sell. */
export const adminClaimText = {
  list: {
    id: 'listClaims',
    tag: 'Admin',
    summary: 'Claims by their states, the newest first',
    description: `It names nobody. ${own} Needs the scope \`orders:read\`.`,
    answer: { schema: 'ClaimSummaries', text: 'A page of claims' },
    problems: ['invalid-request', 'unknown-store'],
    server: true,
  },
  read: {
    id: 'readClaim',
    tag: 'Admin',
    summary: 'A claim with words, account, photos and who is proposed to pay',
    description: `${own} Needs the scope \`orders:read\`.`,
    answer: { schema: 'Claim', text: 'The claim' },
    problems: ['unknown-claim'],
    server: true,
  },
  photo: {
    id: 'readClaimPhotoAsServer',
    tag: 'Admin',
    summary: 'A photo of a claim',
    description: `${own} Needs the scope \`orders:read\`.`,
    answer: { schema: 'Photo', text: 'The photo' },
    problems: ['unknown-claim'],
    server: true,
  },
  answer: {
    id: 'answerClaim',
    tag: 'Admin',
    summary: 'Promises money or goods until a time, or refuses with the reason',
    description: `${own} Needs the scope \`orders:write\`.`,
    answer: { schema: 'ClaimSummary', text: 'The claim afterwards' },
    body: 'AnswerClaimRequest',
    parameters: [idempotencyParameter(false)],
    problems: ['unknown-claim', 'claim-closed', 'illegal-transition'],
    server: true,
  },
  settle: {
    id: 'settleClaim',
    tag: 'Admin',
    summary: 'Says that what was promised is done',
    description: `The part of the order is refunded, or completed. ${own} Needs the scope \`orders:write\`.`,
    answer: { schema: 'ClaimSummary', text: 'The claim afterwards' },
    parameters: [idempotencyParameter(false)],
    problems: ['unknown-claim', 'claim-closed', 'illegal-transition', 'invalid-request', 'key-reused'],
    server: true,
  },
} as const satisfies Record<string, RouteText>;
