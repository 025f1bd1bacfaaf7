import { html, type TemplateResult } from 'lit';
import type { MessageKey, MessageValues } from '../i18n/index.ts';

type Say = (key: MessageKey, values?: MessageValues) => string;

/** Stands where the name will; nobody's text has it. */
const gap = '\u0000';

/** A name of people, places or papers: Vietnamese in a page of any language, and spoken so. */
export const vietnamese = (name: unknown, lang = 'vi'): TemplateResult => html`<span lang=${lang}>${name}</span>`;

/**
 * A sentence with a name in it, marked inside the sentence of another language.
 * @param value which of the sentence's values the name is
 * @param lang the name's language, where it is not Vietnamese
 */
export function named(
  say: Say,
  key: MessageKey,
  value: string,
  name: string,
  values?: MessageValues,
  lang?: string,
): TemplateResult {
  const [before = '', after = ''] = say(key, { ...values, [value]: gap }).split(gap);
  return html`${before}${vietnamese(name, lang)}${after}`;
}
