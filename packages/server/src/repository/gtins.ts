import type { Product } from '@nongsan/core';
import type { Queries } from '../database/index.ts';
import type { Links } from './links.ts';
import { findProducts } from './products.ts';

/** The product of a portal that has a packing with this GTIN (14 digits). Of several, the one that is shown first. */
export async function findProductByGtin(
  queries: Queries,
  portal: string,
  gtin: string,
  links: Links,
): Promise<Product | undefined> {
  const [row] = await queries<{ id: string }[]>`
    SELECT p.product_id AS id FROM variants v JOIN products p USING (store_id, product_id)
    WHERE lpad(v.gtin, 14, '0') = ${gtin} AND v.gtin IS NOT NULL AND v.state = 'active'
      AND p.state = 'active' AND p.portal_id = ${portal}
    ORDER BY p.position, p.product_id LIMIT 1`;
  return row && (await findProducts(queries, portal, [row.id], links)).get(row.id);
}
