import { html } from 'hono/html';
import type { Markup } from '../layout.ts';
import type { PageLocale } from '../words.ts';
import { lotWordsFor } from '../words/index.ts';

/** The lot's own address to hand on. Buttons appear where there is a script to answer them; the address is always there. */
export function share(link: string, locale: PageLocale): Markup {
  const words = lotWordsFor(locale);
  const button = (does: string, text: string) =>
    html`<button class="button plain" type="button" data-does="${does}" hidden>${text}</button>`;
  return html`<section class="share">
    <h2>${words.share}</h2>
    <p class="none">${words.shareHow}</p>
    <input class="address code" type="text" readonly value="${link}" aria-label="${words.share}" />
    <p class="actions">
      ${button('share', words.share)} ${button('copy', words.copyLink)} ${button('print', words.print)}
      <span class="none" role="status" data-copied="${words.copied}"></span>
    </p>
    <p class="none small">${words.printHow}</p>
  </section>`;
}
