import { expect } from '@open-wc/testing';

/** Checks an element with axe once what fades has faded: contrast is measured on the colours that stay. */
export async function expectAccessible(element: Element): Promise<void> {
  const running = () => element.shadowRoot?.getAnimations() ?? [];
  // A transition that is cut short by the next one rejects; the next one is waited for.
  while (running().length > 0) await Promise.allSettled(running().map(({ finished }) => finished));
  await expect(element).to.be.accessible();
}
