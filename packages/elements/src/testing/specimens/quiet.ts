import { tags } from './specimens.ts';

/** Only elements of the SDK have shadow roots here, and asking the engine for them is many times faster than looking. */
const own = tags.join();

/** The roots of a tree: itself, and each shadow root in it. */
function* rootsOf(root: ParentNode): Generator<ParentNode> {
  yield root;
  for (const { shadowRoot } of root.querySelectorAll(own)) if (shadowRoot !== null) yield* rootsOf(shadowRoot);
}

/** Every element in a tree, those inside shadow roots included. */
export const deepElements = (tree: ParentNode): readonly Element[] =>
  [...rootsOf(tree)].flatMap((root) => [...root.querySelectorAll('*')]);

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** An update that is due, or a portal that has no words yet. */
const isUpdating = (element: Element): boolean =>
  (element as { isUpdatePending?: boolean }).isUpdatePending === true ||
  (element.localName === 'nongsan-portal' && (element as { handle?: unknown }).handle === undefined);

const isBusy = (root: ParentNode): boolean =>
  root.querySelector('[aria-busy="true"]') !== null || [...root.querySelectorAll(own)].some(isUpdating);

/** Waits until nothing in a tree is waiting for an update, its code or an answer. */
export async function quiet(tree: ParentNode): Promise<void> {
  for (let calm = 0, turns = 0; calm < 3; turns += 1) {
    if (turns > 2_000) throw new Error('Something in the tree does not come to rest');
    await turn();
    calm = [...rootsOf(tree)].some(isBusy) ? 0 : calm + 1;
  }
}
