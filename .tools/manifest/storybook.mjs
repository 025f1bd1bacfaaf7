import { declarationsOf, makeManifest } from './manifest.mjs';
import { apiText, eventsText, themingText } from './markdown.mjs';

/** Tag → its sections as Markdown, for the documentation pages. */
export function elementPages() {
  return Object.fromEntries(
    declarationsOf(makeManifest()).map((each) => [
      each.tagName,
      { purpose: each.description, api: apiText(each), events: eventsText(each), theming: themingText(each) },
    ]),
  );
}
