import { settle } from './settle.ts';

/** Longest wait for something to appear, in milliseconds. */
const patience = 10_000;

/** The first element of a story's element that a selector finds in its shadow tree, once it is there. */
export async function find<T extends HTMLElement>(root: ParentNode, tag: string, selector: string): Promise<T> {
  const deadline = performance.now() + patience;
  for (;;) {
    const found = root.querySelector(tag)?.shadowRoot?.querySelector<T>(selector);
    if (found) return found;
    if (performance.now() > deadline) throw new Error(`<${tag}> shows no ${selector}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Presses a button of a story's element, and waits for what comes of it. */
export async function press(root: ParentNode, tag: string, selector: string): Promise<void> {
  (await find(root, tag, selector)).click();
  await settle(root);
}

/** Types into a field or chooses from a list, the way the page hears it. */
export async function enter(root: ParentNode, tag: string, selector: string, value: string): Promise<void> {
  const field = await find<HTMLInputElement | HTMLSelectElement>(root, tag, selector);
  field.value = value;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
  await settle(root);
}
