import { html } from 'hono/html';
import type { Markup } from './layout.ts';
import { speech } from './words/index.ts';
import type { PageLocale } from './words.ts';

/**
 * Keeping the page for when there is no network. Hidden until the page's script is there: the browser may not be able to.
 * The script takes the words from here, so it has none.
 */
export function keepSection(locale: PageLocale): Markup {
  const { title, how, press, forget, answers } = speech[locale].keep;
  return html`<section
    class="facts keep"
    id="nongsan-keep"
    hidden
    data-kept-text="${answers.kept}"
    data-pinned-text="${answers.pinned}"
    data-forgotten-text="${answers.forgotten}"
    data-full-text="${answers.full}"
    data-refused-text="${answers.refused}"
  >
    <h2>${title}</h2>
    <p>${how}</p>
    <p class="actions">
      <button type="button" class="button" data-keep>${press}</button>
      <button type="button" class="plain" data-forget>${forget}</button>
    </p>
    <output></output>
  </section>`;
}
