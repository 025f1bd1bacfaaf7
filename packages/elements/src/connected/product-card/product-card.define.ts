import '../../leaf/ocop-stars/ocop-stars.define.ts';
import '../../leaf/picture/picture.define.ts';
import '../../leaf/price/price.define.ts';
import '../trace-badge/trace-badge.define.ts';
import { defineElement } from '../../internal/define-element.ts';
import { NongsanProductCard } from './product-card.ts';

defineElement('nongsan-product-card', NongsanProductCard);

declare global {
  interface HTMLElementTagNameMap {
    'nongsan-product-card': NongsanProductCard;
  }
}
