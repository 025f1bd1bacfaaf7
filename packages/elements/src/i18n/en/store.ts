export const enStore = {} as const;
