/** `compact` beside a price, `card` in a product page, `label` on paper. */
export const traceVariants = ['compact', 'card', 'label'] as const;
export type TraceVariant = (typeof traceVariants)[number];

/** Where a compact badge leads. */
export const traceOpenings = ['page', 'dialog'] as const;
export type TraceOpening = (typeof traceOpenings)[number];
