/**
 * Does what may be of use later once the page has nothing else to do (in an engine that does not tell, once it has done
 * what it is at), and not at all where the reader saves data.
 */
export function whenQuiet(work: () => void): void {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  if (!connection?.saveData) (globalThis.requestIdleCallback ?? setTimeout)(work);
}
