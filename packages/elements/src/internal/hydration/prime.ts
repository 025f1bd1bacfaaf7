import type { Catalog, Collection } from '../../store/index.ts';
import { snapshotCollections, type Snapshot } from './snapshot.ts';

/** After this it is asked whether what was rendered still holds. */
const freshMs = 5 * 60_000;

/** @throws when the text is no snapshot */
export function readSnapshot(text: string | null): Snapshot {
  const snapshot = JSON.parse(text ?? '') as Snapshot;
  if (typeof snapshot.entries !== 'object' || Number.isNaN(Date.parse(snapshot.now)))
    throw new TypeError('no snapshot');
  return snapshot;
}

/** Puts what the server had read into the catalog: nothing of it is asked again. */
export function prime(catalog: Catalog, snapshot: Snapshot): void {
  each(catalog, snapshot, (collection, reference, value) => collection.put(reference, value));
}

export const isOld = ({ now }: Snapshot, present: Date): boolean => present.getTime() - Date.parse(now) > freshMs;

/** Asks again for everything; what is shown stays until the answers are there. */
export function refresh(catalog: Catalog, snapshot: Snapshot): void {
  each(catalog, snapshot, (collection, reference) => collection.refresh(reference));
}

function each(
  catalog: Catalog,
  { entries }: Snapshot,
  visit: (collection: Collection<unknown>, reference: string, value: unknown) => void,
): void {
  for (const name of snapshotCollections)
    for (const [reference, value] of Object.entries(entries[name] ?? {})) visit(catalog[name], reference, value);
}
