import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** Every element of a page with the declarative shadow roots in it, as a browser's parser sees it. */
export function elementsOf(html: string): readonly Tree.Element[] {
  const found: Tree.Element[] = [];
  const visit = (node: Tree.ParentNode): void => {
    for (const child of node.childNodes) {
      if (!tree.isElementNode(child)) continue;
      found.push(child);
      visit(child);
      if (child.tagName === 'template') visit(tree.getTemplateContent(child as Tree.Template));
    }
  };
  visit(parse(html));
  return found;
}

export const attribute = ({ attrs }: Tree.Element, name: string): string | undefined =>
  attrs.find((one) => one.name === name)?.value;

/** The JSON of a page's scripts of one type. */
export const jsonOf = (html: string, type: string): readonly unknown[] =>
  elementsOf(html)
    .filter((element) => element.tagName === 'script' && attribute(element, 'type') === type)
    .map((element) => JSON.parse(textOf(element)) as unknown);

const textOf = (node: Tree.ParentNode): string =>
  node.childNodes
    .map((child) => (tree.isTextNode(child) ? child.value : 'childNodes' in child ? textOf(child) : ''))
    .join('');
