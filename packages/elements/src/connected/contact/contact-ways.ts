import { html, type TemplateResult } from 'lit';

/**
 * The ways to a store, where goods are ordered by contact. The element is loaded when the first page needs it; until
 * then, and if it does not come, what is inside leads there.
 */
export function contactWays(store: string, portal: string, locale: string, link: TemplateResult): TemplateResult {
  import('./contact.define.ts').catch(() => undefined);
  return html`<nongsan-contact store=${store} portal=${portal} locale=${locale}>${link}</nongsan-contact>`;
}
