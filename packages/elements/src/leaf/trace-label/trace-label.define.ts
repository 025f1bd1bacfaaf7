import '../qr/qr.define.ts';
import { defineElement } from '../../internal/define-element.ts';
import { NongsanTraceLabel } from './trace-label.ts';

defineElement('nongsan-trace-label', NongsanTraceLabel);

declare global {
  interface HTMLElementTagNameMap {
    'nongsan-trace-label': NongsanTraceLabel;
  }
}
