export type { AppEnv } from './app-env.ts';
export { bodyGuard, bodySizeGuard, maxBodySize } from './body-guard.ts';
export { cacheableJson } from './cacheable.ts';
export { crossOrigin } from './cross-origin.ts';
export { deadline } from './deadline.ts';
export { defaultRateLimit, rateLimit, type RateLimit } from './rate-limit.ts';
export { requestLog, type Log, type RequestLogEntry } from './request-log.ts';
export { securityHeaders } from './security-headers.ts';
export { siteKey } from './site-key.ts';
