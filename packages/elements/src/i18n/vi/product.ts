/** Words of the product element. */
export const viProduct = {} as const;
