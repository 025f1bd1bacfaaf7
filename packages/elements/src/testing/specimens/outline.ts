import { deepElements } from './quiet.ts';

/** What a tree is built of: each element with the names of its attributes, without what their values are. */
export function kindsOf(root: ParentNode): ReadonlySet<string> {
  const kinds = [...deepElements(root)].map(({ localName, attributes }) =>
    [localName, ...[...attributes].map(({ name }) => name).sort()].join(' '),
  );
  return new Set(kinds);
}

/** Every text of a tree, and what attributes say in a text's place, in the order of the tree. */
export function textsOf(root: ParentNode): readonly string[] {
  const texts: string[] = [];
  const read = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) texts.push(node.nodeValue ?? '');
    if (!(node instanceof Element)) return;
    for (const name of ['aria-label', 'alt', 'title']) texts.push(node.getAttribute(name) ?? '');
    if (node.localName === 'style') return;
    node.shadowRoot?.childNodes.forEach(read);
    node.childNodes.forEach(read);
  };
  root.childNodes.forEach(read);
  return texts.filter((text) => text.trim() !== '');
}

/** How often a text stands in others, white space apart: a browser lays that out as it likes. */
export function timesShown(text: string, texts: readonly string[]): number {
  const bare = (value: string) => value.replace(/\s+/g, '');
  const wanted = bare(text);
  return wanted === '' ? 0 : texts.filter((shown) => bare(shown).includes(wanted)).length;
}
