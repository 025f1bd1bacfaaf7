import '../qr/qr.define.ts';
import { defineElement } from '../../internal/define-element.ts';
import { NongsanTraceCard } from './trace-card.ts';

defineElement('nongsan-trace-card', NongsanTraceCard);

declare global {
  interface HTMLElementTagNameMap {
    'nongsan-trace-card': NongsanTraceCard;
  }
}
