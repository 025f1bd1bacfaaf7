export const enCart = {} as const;
