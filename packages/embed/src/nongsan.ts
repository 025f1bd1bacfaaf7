/**
 * The script tag's entry: registers the portal at once and every other element when it is seen.
 * Included twice, the second copy finds the portal registered and does nothing.
 */
import { EmbedPortal } from './embed-portal.ts';
import { Loader } from './loader.ts';

if (customElements.get('nongsan-portal') === undefined) {
  customElements.define('nongsan-portal', EmbedPortal);
  new Loader().start(document);
}
