import type { i18n } from 'i18next';

/** As much of the page's own i18next as we use. */
export type HostI18next = Pick<
  i18n,
  'addResourceBundle' | 'hasResourceBundle' | 'language' | 'off' | 'on' | 'options' | 't'
>;
