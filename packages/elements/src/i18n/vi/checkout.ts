/** Words of the checkout element. */
export const viCheckout = {} as const;
