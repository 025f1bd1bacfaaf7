import { defineElement } from '../../internal/define-element.ts';
import { NongsanQuantity } from './quantity.ts';

defineElement('nongsan-quantity', NongsanQuantity);

declare global {
  interface HTMLElementTagNameMap {
    'nongsan-quantity': NongsanQuantity;
  }
}
