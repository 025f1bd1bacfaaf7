import { nothing } from 'lit';

/**
 * An address as a link may have it: of the web, or of the page's own site. Anything else (`javascript:`, `data:`) leaves
 * the link without one, so that it cannot be pressed. The client refuses such answers; data that a page hands over, or a
 * source of its own, comes past no client. (`nothing` passes for a text here: lit-analyzer knows it in no binding.)
 */
export const webHref = (address: string): string =>
  /^https?:|^[^:]*$|^[/?#.]/i.test(address) ? address : (nothing as unknown as string);
