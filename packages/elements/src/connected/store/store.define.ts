import '../../leaf/picture/picture.define.ts';
import '../product-card/product-card.define.ts';
import { defineElement } from '../../internal/define-element.ts';
import { NongsanStore } from './store.ts';

defineElement('nongsan-store', NongsanStore);

declare global {
  interface HTMLElementTagNameMap {
    'nongsan-store': NongsanStore;
  }
}
