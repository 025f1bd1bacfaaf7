export type { AppEnv } from './app-env.ts';
export { bodyGuard, bodySizeGuard } from './body-guard.ts';
export { cacheableJson } from './cacheable.ts';
export { crossOrigin } from './cross-origin.ts';
export { deadline } from './deadline.ts';
export { pathGuard } from './path-guard.ts';
export {
  clientAddress,
  codeRateLimit,
  defaultRateLimit,
  noticeRateLimit,
  rateLimit,
  viewRateLimit,
  type RateLimit,
} from './rate-limit.ts';
export { requestLog, type Log, type RequestLogEntry } from './request-log.ts';
export { adminScope, keyOf, requireScope, secretKey, serverPaths } from './secret-key.ts';
export { securityHeaders } from './security-headers.ts';
export { siteKey } from './site-key.ts';
export { varyByEncoding } from './vary-by-encoding.ts';
