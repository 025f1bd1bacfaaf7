export function startWebkitDriver(executable: string): Promise<{ readonly port: number; stop(): void }>;
