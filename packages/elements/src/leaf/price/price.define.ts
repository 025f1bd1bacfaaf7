import { defineElement } from '../../internal/define-element.ts';
import { NongsanPrice } from './price.ts';

defineElement('nongsan-price', NongsanPrice);

declare global {
  interface HTMLElementTagNameMap {
    'nongsan-price': NongsanPrice;
  }
}
