import { defineElement } from '../../internal/define-element.ts';
import { NongsanContact } from './contact.ts';

defineElement('nongsan-contact', NongsanContact);

declare global {
  interface HTMLElementTagNameMap {
    'nongsan-contact': NongsanContact;
  }
}
