import type { Sql } from '../database/index.ts';
import { createResolver } from '../pages/resolve-lot.ts';
import type { LinkOrigins } from '../repository/index.ts';
import type { CheckedLot } from './check-lot.ts';
import { LabelError } from './label-error.ts';

/**
 * The lot that labels are asked for, by its code or identifier.
 *
 * @throws LabelError where no portal, or more than one, has stated it
 */
export async function findLabelLot(
  sql: Sql,
  origins: LinkOrigins,
  { lot, portal }: { readonly lot: string; readonly portal?: string | undefined },
): Promise<CheckedLot> {
  const [found, ...others] = await createResolver(sql, origins).find(lot, portal);
  if (found === undefined) {
    const where = portal === undefined ? 'No portal of this database' : `No portal "${portal}" of this database`;
    throw new LabelError('unknownLot', `${where} has a lot ${lot}.`);
  }
  if (others.length > 0) {
    const slugs = [found, ...others].map((one) => one.portal.slug).join(', ');
    throw new LabelError('unknownLot', `Several portals have a lot ${lot}: ${slugs}. Name one with --portal.`);
  }
  return { lot: found.lot, issuers: found.issuers };
}
