export type { HostI18next } from './host-i18next.ts';
export { loadTranslate } from './load.ts';
export { chooseLocale, isSpoken } from './locale.ts';
export type { MessageKey } from './message-key.ts';
export { plainTranslate, type Messages, type MessageValues, type Translate } from './translate.ts';
