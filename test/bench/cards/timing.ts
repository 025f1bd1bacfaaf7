/** What a page of this bench offers to whoever drives it. */
export interface CardBench {
  /** Makes the cards and puts them in, and answers how long it took until they were laid out, in milliseconds. */
  run(): Promise<number>;
  /** What stands in the page after a run, for telling whether both pages show the same. */
  look(): string;
}

declare global {
  // Where the driving process finds it.
  var cardBench: CardBench;
}

/** Every microtask that is waiting has run after this. */
const nextTask = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(undefined);
  });

/** Times one page's way of making cards; both pages are timed alike. */
export async function time(place: HTMLElement, make: () => DocumentFragment): Promise<number> {
  place.replaceChildren();
  await nextTask();
  // There because Chromium is started with `--expose-gc`.
  globalThis.gc?.();
  const start = performance.now();
  place.append(make());
  await nextTask();
  // Asking for the height makes the browser lay everything out.
  if (place.offsetHeight === 0) throw new Error('The cards have no height');
  return performance.now() - start;
}

/** Tags, attributes and texts of an element and the shadow roots below it, without what only Lit reads. */
export function outline(node: Node): string {
  if (node instanceof Text) return node.data.replace(/\s+/g, '');
  if (!(node instanceof Element || node instanceof ShadowRoot)) return '';
  const inner = [...node.childNodes].map(outline).join('');
  if (node instanceof ShadowRoot) return `#${node.adoptedStyleSheets.length}(${inner})`;
  const attributes = [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort();
  return `<${[node.localName, ...attributes].join(' ')}>${node.shadowRoot ? outline(node.shadowRoot) : ''}${inner}`;
}
