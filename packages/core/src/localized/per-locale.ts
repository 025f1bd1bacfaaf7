/**
 * Keeps what is made for a language. To make an Intl formatter takes many times as long as to use it, and a page of cards
 * writes a thousand prices the same way.
 */
export function perLocale<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const known = made.get(locale);
    if (known !== undefined) return known;
    const fresh = make(locale);
    made.set(locale, fresh);
    return fresh;
  };
}
