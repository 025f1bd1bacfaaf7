export const enOrder = {} as const;
