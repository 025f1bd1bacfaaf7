/** `compact` beside a price, `card` in a product page. */
export const traceVariants = ['compact', 'card'] as const;
export type TraceVariant = (typeof traceVariants)[number];
