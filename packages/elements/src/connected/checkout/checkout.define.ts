import { defineElement } from '../../internal/define-element.ts';
import { NongsanCheckout } from './checkout.ts';

defineElement('nongsan-checkout', NongsanCheckout);

declare global {
  interface HTMLElementTagNameMap {
    'nongsan-checkout': NongsanCheckout;
  }
}
