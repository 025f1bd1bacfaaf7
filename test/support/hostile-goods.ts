import type { Sql } from '@nongsan/server';

/** What each text tries: markup in text, attribute and template; turning the line around; hiding; running over neighbours. */
export const hostileText = [
  '<img src=x onerror="window.hacked=1">',
  '</script><script>window.hacked=1</script>',
  '"><svg onload=window.hacked=1>',
  "'\u202Eược gn\u202C\u2066\u200B",
  '${7*7}{{7*7}}',
  '👩‍🌾',
  `a${'\u0323\u0302\u0301'.repeat(20)}`,
].join('');

/** Ten thousand letters without a place to break. */
const endlessWord = 'Ơ'.repeat(10_000);

const worst = `${hostileText} ${endlessWord}`;

/** Where a field takes few characters: as far as it goes, one word to the end. */
const upTo = (length: number, text: string) =>
  `${text}${endlessWord}`.slice(0, length).replace(/[\ud800-\udbff]$/u, '');

/** Where the goods of a hostile text are found. */
export interface HostilePlace {
  readonly store: string;
  readonly lot: string;
}

/** Fills every text of one product, its household, its lot and their growing area with the worst that a database holds. */
export async function makeHostile(sql: Sql, product: string, text = worst): Promise<HostilePlace> {
  const texts = { vi: text, en: text };
  const [found] = await sql<{ storeId: string; productId: string; store: string; lotId: string; lot: string }[]>`
    SELECT p.store_id AS "storeId", p.product_id AS "productId", s.slug AS store, l.lot_id AS "lotId", l.code AS lot
    FROM products p JOIN stores s USING (store_id) JOIN lots l ON l.store_id = p.store_id AND l.lot_id = p.current_lot_id
    WHERE p.slug = ${product}`;
  if (found === undefined) throw new Error(`The sample has no product ${product} with a lot`);
  const { storeId, productId, lotId } = found;
  await spoilStore(sql, storeId, text);
  await sql`UPDATE products SET name = ${sql.json(texts)}, summary = ${sql.json(texts)}, description = ${sql.json(texts)},
    pictures = jsonb_set(pictures, '{0,alt}', ${sql.json(texts)}), sample_fields = ${[upTo(30, text)]}
    WHERE store_id = ${storeId} AND product_id = ${productId}`;
  await sql`UPDATE variants SET name = ${sql.json(texts)} WHERE store_id = ${storeId} AND product_id = ${productId}`;
  await sql`UPDATE ocop_recognitions SET decision = ${upTo(80, text)}, decided_text = ${upTo(80, text)},
    source = ${upTo(200, text)}
    WHERE store_id = ${storeId} AND product_id = ${productId}`;
  await sql`UPDATE lots SET status = 'suspended', status_note = ${sql.json(texts)}
    WHERE store_id = ${storeId} AND lot_id = ${lotId}`;
  return { store: found.store, lot: found.lot };
}

async function spoilStore(sql: Sql, store: string, text: string): Promise<void> {
  const texts = { vi: text, en: text };
  const contact = { phone: '0912345678', address: upTo(300, text) };
  const verified = { by: upTo(200, text), method: 'other', on: '2026-01-01' };
  const place = { commune: upTo(100, text), province: upTo(100, text), former: upTo(200, text) };
  await sql`UPDATE stores SET name = ${upTo(200, text)}, story = ${sql.json(texts)}, practices = ${sql.json(texts)},
    contact = ${sql.json(contact)}, verified = ${sql.json(verified)},
    picture = jsonb_set(picture, '{alt}', ${sql.json(texts)}), place = place || ${sql.json(place)}
    WHERE store_id = ${store}`;
  await sql`UPDATE growing_areas SET code = ${upTo(60, text)}, holder = ${upTo(200, text)}, crop = ${sql.json(texts)},
    issuer = ${upTo(200, text)}
    WHERE store_id = ${store}`;
}
