import { chooseText, type LocalizedText } from '@nongsan/core';
import { html } from 'hono/html';
import type { Markup } from '../layout.ts';
import type { PageLocale } from '../words.ts';
import type { Background } from './background.ts';
import { brief } from './brief.ts';
import { lotWordsFor } from '../words/index.ts';

/** A story may be long; a novel is not told beside a lot. */
const longestStory = 3_000;

/** What the household tells of itself and its work, and what the goods are. Nothing told, nothing shown. */
export function story({ product, store }: Background, locale: PageLocale): Markup | string {
  const words = lotWordsFor(locale);
  const parts: readonly (readonly [string, LocalizedText | undefined])[] = [
    [words.story, store?.story],
    [words.practices, store?.practices],
  ];
  const about = product?.description ?? product?.summary;
  const told = parts.filter(([, texts]) => texts !== undefined);
  if (about === undefined && told.length === 0) return '';
  return html`<section class="story">
    ${about === undefined ? '' : paragraphs(about, locale)}
    ${told.map(
      ([title, texts]) =>
        html`<h2>${title}</h2>
          ${texts && paragraphs(texts, locale)}`,
    )}
  </section>`;
}

function paragraphs(texts: LocalizedText, locale: PageLocale): Markup {
  const { text, lang } = chooseText(texts, locale);
  const all = brief(text, longestStory).split(/\n\s*\n/);
  return html`${all.map((paragraph) => html`<p lang="${lang}">${paragraph}</p>`)}`;
}
