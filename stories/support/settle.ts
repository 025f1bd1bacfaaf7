import { isQuiet } from './network.ts';

/** Frames without anything on its way after which nothing more comes: a request may follow an answer. */
const quietFrames = 4;

/** Longest wait, in milliseconds. */
const patience = 20_000;

const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

function* elementsIn(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('*')) {
    yield element;
    if (element.shadowRoot !== null) yield* elementsIn(element.shadowRoot);
  }
}

/** Is a portal still without its language or an answer, or an element without its code? */
function isBusy(root: ParentNode): boolean {
  const portals = [...root.querySelectorAll('nongsan-portal')];
  if (portals.some(({ handle, source }) => handle === undefined || (source !== undefined && !isQuiet(source)))) {
    return true;
  }
  return [...elementsIn(root)].some((element) => element.localName.includes('-') && element.matches(':not(:defined)'));
}

/**
 * Waits until a story shows what it is going to show, so that axe and cameras see that and no skeleton.
 * @throws an error when something is still on its way after 20 seconds
 */
export async function settle(root: ParentNode): Promise<void> {
  const deadline = performance.now() + patience;
  for (let quiet = 0; quiet < quietFrames; quiet = isBusy(root) ? 0 : quiet + 1) {
    if (performance.now() > deadline) throw new Error('The story is still waiting for an answer or for code');
    await nextFrame();
  }
}
