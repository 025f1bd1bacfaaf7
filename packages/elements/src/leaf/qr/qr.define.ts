import { defineElement } from '../../internal/define-element.ts';
import { NongsanQr } from './qr.ts';

defineElement('nongsan-qr', NongsanQr);

declare global {
  interface HTMLElementTagNameMap {
    'nongsan-qr': NongsanQr;
  }
}
