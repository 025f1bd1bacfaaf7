import { ProblemError } from '../problems/index.ts';
import { storeIdOf } from '../repository/index.ts';
import type { Services } from '../services.ts';

/** @throws ProblemError `unknown-store`, or `other-store` when the key is bound to others */
export async function requireStore(
  { sql }: Services,
  portal: string,
  ref: string,
  bound: readonly string[] | undefined,
) {
  const store = await storeIdOf(sql, portal, ref);
  if (store === undefined) throw new ProblemError('unknown-store', 'This portal has no such store.');
  if (bound?.includes(store) ?? true) return store;
  throw new ProblemError('other-store', 'This is another store than those that the key is bound to.');
}
