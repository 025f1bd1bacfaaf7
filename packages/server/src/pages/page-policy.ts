import type { LinkOrigins } from '../repository/index.ts';

/** The strictest policy the SDK runs under: its scripts alone, no inline code, Trusted Types enforced. */
export function pagePolicy({ publicOrigin, mediaOrigin = publicOrigin }: LinkOrigins): string {
  return [
    "default-src 'none'",
    `script-src ${publicOrigin}/sdk/`,
    "style-src 'self'",
    `connect-src ${publicOrigin}`,
    `img-src ${mediaOrigin} data: ${publicOrigin}/favicon.ico`,
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "trusted-types lit-html nongsan 'allow-duplicates'",
    "require-trusted-types-for 'script'",
  ].join('; ');
}
