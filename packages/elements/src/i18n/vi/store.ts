/** Words of the store element. */
export const viStore = {} as const;
