import '../trace-badge/trace-badge.define.ts';
import '../../leaf/picture/picture.define.ts';
import { defineElement } from '../../internal/define-element.ts';
import { NongsanTrace } from './trace.ts';

defineElement('nongsan-trace', NongsanTrace);

declare global {
  interface HTMLElementTagNameMap {
    'nongsan-trace': NongsanTrace;
  }
}
