export const enCheckout = {} as const;
