import '../../leaf/ocop-stars/ocop-stars.define.ts';
import '../../leaf/picture/picture.define.ts';
import '../../leaf/price/price.define.ts';
import '../../leaf/quantity/quantity.define.ts';
import '../trace-badge/trace-badge.define.ts';
import { defineElement } from '../../internal/define-element.ts';
import { NongsanProduct } from './product.ts';

defineElement('nongsan-product', NongsanProduct);

declare global {
  interface HTMLElementTagNameMap {
    'nongsan-product': NongsanProduct;
  }
}
