import { defineElement } from '../../internal/define-element.ts';
import { NongsanTransfer } from './transfer.ts';

defineElement('nongsan-transfer', NongsanTransfer);

declare global {
  interface HTMLElementTagNameMap {
    'nongsan-transfer': NongsanTransfer;
  }
}
