import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../packages/elements/src/i18n/vi/', import.meta.url));

/** Everything that the elements can say in Vietnamese: their messages, cut where a value stands in them. */
export async function vietnameseWords(): Promise<readonly string[]> {
  const modules = await Promise.all(
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => import(`${folder}${name}`) as Promise<Readonly<Record<string, Readonly<Record<string, string>>>>>),
  );
  const messages = modules.flatMap((module) => Object.values(module).flatMap((texts) => Object.values(texts)));
  const pieces = messages
    .flatMap((text) => text.split(/\{\{\w+\}\}/))
    .map((text) => text.replace(/^[\s.,:;]+|[\s.,:;]+$/g, ''));
  // What has no letter of its own is the same word in other languages: `kg`, `E-mail`.
  return [...new Set(pieces)].filter((text) => /[^ -~]/.test(text) && text.length > 2);
}
