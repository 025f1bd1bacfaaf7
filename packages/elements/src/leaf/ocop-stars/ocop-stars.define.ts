import { defineElement } from '../../internal/define-element.ts';
import { NongsanOcopStars } from './ocop-stars.ts';

defineElement('nongsan-ocop-stars', NongsanOcopStars);

declare global {
  interface HTMLElementTagNameMap {
    'nongsan-ocop-stars': NongsanOcopStars;
  }
}
