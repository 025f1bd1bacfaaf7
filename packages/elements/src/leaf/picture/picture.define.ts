import { defineElement } from '../../internal/define-element.ts';
import { NongsanPicture } from './picture.ts';

defineElement('nongsan-picture', NongsanPicture);

declare global {
  interface HTMLElementTagNameMap {
    'nongsan-picture': NongsanPicture;
  }
}
