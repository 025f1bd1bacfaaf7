import { defineElement } from '../../internal/define-element.ts';
import { NongsanPortal } from './portal.ts';

defineElement('nongsan-portal', NongsanPortal);

declare global {
  interface HTMLElementTagNameMap {
    'nongsan-portal': NongsanPortal;
  }
}
