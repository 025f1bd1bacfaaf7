const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an attribute of XML 1.0, without what that forbids (§2.2): half a surrogate pair, control characters. */
export const escapeXml = (text: string): string =>
  text
    .replace(/[\p{Cs}\p{Cc}\ufffe\uffff]/gu, '')
    .replace(/[&<>"]/g, (character: string) => entities[character] ?? character);
