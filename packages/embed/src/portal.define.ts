import { EmbedPortal } from './embed-portal.ts';

/** Included twice, the second copy of the script finds the portal registered and leaves everything to the first. */
export const isFirstCopy = customElements.get('nongsan-portal') === undefined;

if (isFirstCopy) customElements.define('nongsan-portal', EmbedPortal);
