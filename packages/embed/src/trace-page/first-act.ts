/** What only somebody before the screen does. A scroll may be the browser's own, so wheel and touch stand for it. */
const acts = ['pointerdown', 'keydown', 'wheel', 'touchmove'] as const;

/**
 * Waits until the page was visible and the reader did something in it. A link preview, a page opened ahead of time and a
 * program that fetches the address never get here; scripts that make events up do not count.
 */
export function firstAct(): Promise<void> {
  return new Promise((done) => {
    const hear = (event: Event): void => {
      if (!event.isTrusted || document.visibilityState !== 'visible') return;
      for (const act of acts) window.removeEventListener(act, hear);
      done();
    };
    for (const act of acts) window.addEventListener(act, hear, { passive: true });
  });
}
