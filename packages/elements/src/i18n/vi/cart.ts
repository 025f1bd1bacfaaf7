/** Words of the cart element. */
export const viCart = {} as const;
