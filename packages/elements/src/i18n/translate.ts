import type { MessageKey } from './message-key.ts';

export type MessageValues = Readonly<Record<string, string | number>>;

/** The port for words: a key and its values in, a text out. `count` chooses the plural form. */
export type Translate = (key: MessageKey, values?: MessageValues) => string;

/** Messages by key, i18next JSON v4: `{{name}}` is filled in, plural forms end in `_one`, `_other`. */
export type Messages = Readonly<Record<string, string>>;

/** Fills `{{name}}`s. An unknown name stays visible: a hole in a sentence must be seen in a test, not guessed. */
function interpolate(message: string, values: MessageValues = {}): string {
  return message.replace(/\{\{(\w+)\}\}/g, (hole, name: string) =>
    Object.hasOwn(values, name) ? String(values[name]) : hole,
  );
}

/**
 * Words of one language without plural classes: Vietnamese. No engine is needed, so none is downloaded.
 * A key that is missing comes back as itself.
 */
export function plainTranslate(messages: Messages): Translate {
  return (key, values) => interpolate(messages[key] ?? messages[`${key}_other`] ?? key, values);
}
