import type { DirectoryKind } from '@nongsan/core';
import type { Queries } from '../database/index.ts';
import { CodeTakenError } from './code-taken-error.ts';

export interface DirectoryEntry {
  readonly portal: string;
  readonly kind: DirectoryKind;
  readonly code: string;
  /** Absent where the target is a checkout. */
  readonly store?: string;
  readonly target: string;
}

/**
 * Makes a code find its target. Codes that were given before stay: a renamed slug goes on leading to its store or product.
 * @throws CodeTakenError when the code leads elsewhere
 */
export async function putDirectoryEntry(queries: Queries, entry: DirectoryEntry): Promise<void> {
  const { portal, kind, code, store = null, target } = entry;
  const rows = await queries`
    INSERT INTO directory (portal_id, kind, code, store_id, target_id)
    VALUES (${portal}, ${kind}, ${code}, ${store}, ${target})
    ON CONFLICT (portal_id, kind, code) DO UPDATE SET store_id = excluded.store_id
    WHERE directory.target_id = excluded.target_id
    RETURNING code`;
  if (rows.length === 0) throw new CodeTakenError(kind, code);
}
