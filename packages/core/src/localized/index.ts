export {
  chooseText,
  locales,
  localizedTextSchema,
  maxTextLength,
  nearestLocale,
  type ChosenText,
  type Locale,
  type LocalizedText,
} from './localized.ts';
