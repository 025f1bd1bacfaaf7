export { counter, type PluralForms } from './counter.ts';
export {
  chooseText,
  localeNames,
  locales,
  localizedTextSchema,
  maxTextLength,
  nearestLocale,
  type ChosenText,
  type Locale,
  type LocalizedText,
} from './localized.ts';
