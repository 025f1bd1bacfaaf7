/** Words of the order element. */
export const viOrder = {} as const;
