import '../../leaf/picture/picture.define.ts';
import '../../leaf/quantity/quantity.define.ts';
import { defineElement } from '../../internal/define-element.ts';
import { NongsanCart } from './cart.ts';

defineElement('nongsan-cart', NongsanCart);

declare global {
  interface HTMLElementTagNameMap {
    'nongsan-cart': NongsanCart;
  }
}
