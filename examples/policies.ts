import type { PolicyOptions } from './serve.ts';

/** What an example's pages need beside the strictest policy. Who is not named needs nothing. */
export const policies: Readonly<Record<string, { readonly policy: PolicyOptions }>> = {
  // The demonstration is there to be measured.
  'plain-html': { policy: { ownRequests: true } },
  'own-cart': { policy: { ownScripts: true } },
  // As an app opens it: no origin, no storage, no second window.
  webview: { policy: { ownScripts: true, sandbox: true } },
  iframe: { policy: { frames: true } },
  react: { policy: { ownScripts: true } },
  vue: { policy: { ownScripts: true, trustedTypes: ['vue'] } },
};
