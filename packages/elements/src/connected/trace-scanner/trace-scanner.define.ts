import { defineElement } from '../../internal/define-element.ts';
import { NongsanTraceScanner } from './trace-scanner.ts';

defineElement('nongsan-trace-scanner', NongsanTraceScanner);

declare global {
  interface HTMLElementTagNameMap {
    'nongsan-trace-scanner': NongsanTraceScanner;
  }
}
