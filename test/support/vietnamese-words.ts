import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../packages/elements/src/i18n/vi/', import.meta.url));

/** Everything that the elements can say in Vietnamese: their messages, cut where a value stands in them. */
export function vietnameseWords(): readonly string[] {
  const messages = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .flatMap((name) => Object.values(JSON.parse(readFileSync(`${folder}${name}`, 'utf8')) as Record<string, string>));
  const pieces = messages
    .flatMap((text) => text.split(/\{\{\w+\}\}/))
    .map((text) => text.replace(/^[\s.,:;]+|[\s.,:;]+$/g, ''));
  // What has no letter of its own is the same word in other languages: `kg`, `E-mail`.
  return [...new Set(pieces)].filter((text) => /[^ -~]/.test(text) && text.length > 2);
}
