// The page with the SDK's own cards, and the pattern for the other page.
import '@nongsan/elements/connected/product-card';
import { goods, numberOfCards } from './goods.ts';
import { outline, time } from './timing.ts';
import type { Pattern } from './pattern.ts';

const products = Array.from({ length: numberOfCards }, (_, index) => goods(index));
const place = document.querySelector('main') as HTMLElement;

function make(): DocumentFragment {
  const fragment = document.createDocumentFragment();
  for (const product of products) {
    const card = document.createElement('nongsan-product-card');
    card.data = product;
    fragment.append(card);
  }
  return fragment;
}

/** A shadow root as the hand-written page needs it: what is in it, and the text of its sheets. */
function patternOf(root: ShadowRoot): Pattern {
  const copy = document.createElement('template');
  copy.content.append(...[...root.childNodes].map((node) => node.cloneNode(true)));
  const comments = document.createTreeWalker(copy.content, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const comment of found) (comment as Comment).remove();
  copy.content.normalize();
  const sheets = root.adoptedStyleSheets.map(({ cssRules }) => [...cssRules].map((rule) => rule.cssText).join('\n'));
  return { html: copy.innerHTML, sheets };
}

function patterns(): Readonly<Record<string, Pattern>> {
  const found: Record<string, Pattern> = {};
  const walk = (root: ParentNode): void => {
    for (const { localName, shadowRoot } of root.querySelectorAll('*')) {
      if (shadowRoot === null) continue;
      found[localName] ??= patternOf(shadowRoot);
      walk(shadowRoot);
    }
  };
  walk(place);
  return found;
}

globalThis.cardBench = { run: () => time(place, make), look: () => outline(place) };
globalThis.cardPatterns = patterns;
