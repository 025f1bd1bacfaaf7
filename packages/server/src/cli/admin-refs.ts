import { parseGrowingAreaCode } from '@nongsan/core/growing-area';
import type { Queries } from '../database/index.ts';
import { storeIdOf } from '../repository/index.ts';
import { SettingError } from './setting-error.ts';

/** The identifier of a product by slug or identifier. */
export async function productIdOf(queries: Queries, portal: string, ref: string): Promise<string> {
  const [product] = await queries<{ id: string }[]>`
    SELECT target_id AS id FROM directory WHERE portal_id = ${portal} AND kind = 'product' AND code = ${ref}`;
  if (product === undefined) throw new SettingError('--product', `names no product of this portal: "${ref}"`);
  return product.id;
}

/** The identifier of a store by slug or identifier. */
export async function storeIdOfOption(queries: Queries, portal: string, ref: string | undefined): Promise<string> {
  const id = ref === undefined ? undefined : await storeIdOf(queries, portal, ref);
  if (id === undefined) throw new SettingError('--store', `must name a store of this portal, not "${ref ?? ''}"`);
  return id;
}

/** The identifier of a growing area, by it or by the code as printed. Several stores may have entered one code. */
export async function areaIdOf(queries: Queries, portal: string, ref: string): Promise<string> {
  const code = parseGrowingAreaCode(ref);
  const normal = code.kind === 'invalid' ? '' : code.normal;
  const areas = await queries<{ id: string; store: string }[]>`
    SELECT g.area_id AS id, s.slug AS store FROM growing_areas g JOIN stores s USING (store_id)
    WHERE s.portal_id = ${portal} AND (g.area_id = ${ref} OR g.code = ${ref} OR g.normal = ${normal}) ORDER BY g.area_id`;
  const [area, second] = areas;
  if (area === undefined) throw new SettingError(ref, 'is no growing area of this portal');
  if (second === undefined) return area.id;
  const list = areas.map(({ id, store }) => `${id} (${store})`).join(', ');
  throw new SettingError(ref, `is a code of several stores. Name one: ${list}`);
}
