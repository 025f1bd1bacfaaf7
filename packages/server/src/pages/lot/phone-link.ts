import { html } from 'hono/html';
import type { Markup } from '../layout.ts';

/** The contract's phone numbers are digits; whatever else stands there is shown, not called. */
export function phoneLink(phone: string, say: (phone: string) => string): Markup | string {
  const shown = phone.replace(/^(\+84|0)(\d{2,3})(\d{3})(\d{3,4})$/, '$1 $2 $3 $4');
  return /^\+?\d{3,15}$/.test(phone) ? html`<a href="tel:${phone}">${say(shown)}</a>` : say(shown);
}
