export { loadTranslate } from './load.ts';
export { chooseLocale, defaultLocale } from './locale.ts';
export type { MessageKey } from './message-key.ts';
export { plainTranslate, type Messages, type MessageValues, type Translate } from './translate.ts';
