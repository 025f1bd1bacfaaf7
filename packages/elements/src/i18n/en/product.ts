export const enProduct = {} as const;
