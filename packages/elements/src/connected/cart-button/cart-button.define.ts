import { defineElement } from '../../internal/define-element.ts';
import { NongsanCartButton } from './cart-button.ts';

defineElement('nongsan-cart-button', NongsanCartButton);

declare global {
  interface HTMLElementTagNameMap {
    'nongsan-cart-button': NongsanCartButton;
  }
}
