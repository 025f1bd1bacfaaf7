import { defineElement } from '../../internal/define-element.ts';
import { NongsanBrandLabels } from './brand-labels.ts';

defineElement('nongsan-brand-labels', NongsanBrandLabels);

declare global {
  interface HTMLElementTagNameMap {
    'nongsan-brand-labels': NongsanBrandLabels;
  }
}
