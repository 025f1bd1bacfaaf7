import { defineElement } from './define-element.ts';
import { EmbedPortal } from './embed-portal.ts';

defineElement('nongsan-portal', EmbedPortal);
