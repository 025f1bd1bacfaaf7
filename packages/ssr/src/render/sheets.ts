import { createHash } from 'node:crypto';
import type { LitElement } from 'lit';

/** A style sheet as the page's own host serves it. Its name changes with its content: it may be cached for ever. */
export interface SheetFile {
  readonly name: string;
  readonly css: string;
}

const known = new Map<string, SheetFile>();

/** The sheet of an element: what its shadow root adopts in a browser, as one file. */
export function sheetOf(tagName: string): SheetFile {
  const made = known.get(tagName) ?? makeSheet(tagName);
  known.set(tagName, made);
  return made;
}

function makeSheet(tagName: string): SheetFile {
  const { elementStyles } = customElements.get(tagName) as unknown as typeof LitElement;
  const css = elementStyles.map((style) => ('cssText' in style ? style.cssText : '')).join('\n');
  const version = createHash('sha256').update(css).digest('hex').slice(0, 8);
  return { name: `${tagName}-${version}.css`, css };
}
