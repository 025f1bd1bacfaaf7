/** Says on what an element shows which language it is in; the host is the page's and stays as it is. */
export function markLanguage({ shadowRoot }: Pick<HTMLElement, 'shadowRoot'>, locale: string | undefined): void {
  const shown = shadowRoot?.querySelector<HTMLElement>('.base');
  if (shown && locale !== undefined && shown.lang !== locale) shown.lang = locale;
}
