import { defaultTreeAdapter as tree, parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** A tag of ours in a page, with where it stands in the page's text. */
export interface PageTag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parent: PageTag | undefined;
  /** The nearest `lang` on it or around it. */
  readonly lang: string;
  /** After the start tag: where a declarative shadow root goes. */
  readonly inside: number;
  /** Before the end tag, where there is one. */
  readonly end: number | undefined;
}

/** A piece of the page's text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

export interface ParsedPage {
  /** Every tag of ours, in the order of the page. */
  readonly tags: readonly PageTag[];
  /** What an earlier rendering put there. */
  readonly earlier: readonly Span[];
}

/** Finds what is ours in a page. What is inert (comments, scripts, templates, noscript) is no tag. */
export function parsePage(html: string): ParsedPage {
  const tags: PageTag[] = [];
  const earlier: Span[] = [];
  const visit = (node: Tree.ParentNode, parent: PageTag | undefined, around: string): void => {
    for (const child of node.childNodes) {
      if (!tree.isElementNode(child)) continue;
      if (parent !== undefined && isEarlier(child)) earlier.push(...spanOf(child));
      const lang = attributesOf(child).get('lang') ?? around;
      const tag = toTag(child, parent, lang);
      if (tag !== undefined) tags.push(tag);
      visit(child, tag ?? parent, lang);
    }
  };
  visit(parse(html, { sourceCodeLocationInfo: true }), undefined, '');
  return { tags, earlier };
}

function toTag(element: Tree.Element, parent: PageTag | undefined, lang: string): PageTag | undefined {
  const location = element.sourceCodeLocation;
  const inside = location?.startTag?.endOffset;
  if (!element.tagName.startsWith('nongsan-') || inside === undefined) return undefined;
  const end = location?.endTag?.startOffset;
  return { name: element.tagName, attributes: attributesOf(element), parent, lang, inside, end };
}

const attributesOf = ({ attrs }: Tree.Element): ReadonlyMap<string, string> =>
  new Map(attrs.map(({ name, value }) => [name, value]));

/** In a tag of ours: a declarative shadow root, a snapshot, or our JSON-LD. */
function isEarlier(element: Tree.Element): boolean {
  const attributes = attributesOf(element);
  return element.tagName === 'template' ? attributes.has('shadowrootmode') : attributes.has('data-nongsan');
}

function spanOf({ sourceCodeLocation: location }: Tree.Element): readonly Span[] {
  return location ? [{ from: location.startOffset, to: location.endOffset }] : [];
}
