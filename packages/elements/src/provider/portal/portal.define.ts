import { NongsanPortal } from './portal.ts';

// At once, whatever else waits: elements find what a server rendered with the portal's help.
if (customElements.get('nongsan-portal') === undefined) customElements.define('nongsan-portal', NongsanPortal);

declare global {
  interface HTMLElementTagNameMap {
    'nongsan-portal': NongsanPortal;
  }
}
