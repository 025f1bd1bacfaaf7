export const contractCommand = (): Promise<void> => Promise.resolve();
