import { idempotencyParameter, type RouteText } from '../openapi/describe.ts';

const own = 'A key that is bound to stores sees and changes the parts of its stores alone.';

/** What the API description says of orders for those who sell. */
export const adminOrderText = {
  list: {
    id: 'listOrders',
    tag: 'Admin',
    summary: 'Orders by their parts and states, the newest first',
    description: `It names nobody. ${own} Needs the scope \`orders:read\`.`,
    answer: { schema: 'OrderSummaries', text: 'A page of orders' },
    problems: ['invalid-request', 'unknown-store'],
    server: true,
  },
  read: {
    id: 'readOrderAsServer',
    tag: 'Admin',
    summary: 'An order with contact and address, by identifier or number',
    description: `${own} Needs the scope \`orders:read\`.`,
    answer: { schema: 'OrderDossier', text: 'The order' },
    problems: ['unknown-order'],
    server: true,
  },
  change: {
    id: 'changeSubOrder',
    tag: 'Admin',
    summary: 'Brings a household’s part of an order to its next state',
    description: `What is cancelled before it was handed over is for sale again. ${own} Needs the scope \`orders:write\`.`,
    answer: { schema: 'OrderSummary', text: 'The order afterwards' },
    body: 'ChangeSubOrderRequest',
    parameters: [idempotencyParameter(false)],
    problems: ['unknown-order', 'illegal-transition'],
    server: true,
  },
} as const satisfies Record<string, RouteText>;
