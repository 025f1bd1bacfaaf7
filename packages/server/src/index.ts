export { createApp, type AppOptions } from './app.ts';
export type { AppConfig } from './config.ts';
export * from './database/index.ts';
export type { Log, RateLimit, RequestLogEntry } from './middleware/index.ts';
export * from './repository/index.ts';
