import '../../leaf/picture/picture.define.ts';
import '../../leaf/transfer/transfer.define.ts';
import { defineElement } from '../../internal/define-element.ts';
import { NongsanOrder } from './order.ts';

defineElement('nongsan-order', NongsanOrder);

declare global {
  interface HTMLElementTagNameMap {
    'nongsan-order': NongsanOrder;
  }
}
