import { defineElement } from '../../internal/define-element.ts';
import { NongsanTraceBadge } from './trace-badge.ts';

defineElement('nongsan-trace-badge', NongsanTraceBadge);

declare global {
  interface HTMLElementTagNameMap {
    'nongsan-trace-badge': NongsanTraceBadge;
  }
}
