/** Where the browser does not tell when it is idle, ms. */
const pause = 1_000;

/** Does what may be of use later once the page has nothing else to do, and not at all where the reader saves data. */
export function whenQuiet(work: () => void): void {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (connection?.saveData) return;
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work, pause);
}
