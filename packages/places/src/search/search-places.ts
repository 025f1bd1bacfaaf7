import { loadCommunes, loadFormerUnits } from '../load.ts';
import { provinces } from '../provinces.ts';
import { communeEntry, formerEntries, type PlaceHit } from './entries.ts';
import { rank, type Entry } from './rank.ts';
import { parseQuery } from './words.ts';

export interface SearchOptions {
  /** Search one current province only: two small chunks instead of the national list. */
  readonly province?: string;
  /** How many hits at most; 8 unless told. */
  readonly limit?: number;
  /**
   * Find communes by former names too. On within a province; off nationwide, where it would load all 34 chunks.
   */
  readonly former?: boolean;
}

const DEFAULT_LIMIT = 8;
/** Nobody types a longer name; the bound keeps a pasted page from occupying the browser. */
const LONGEST_QUERY = 100;

async function currentEntries(province: string | undefined): Promise<readonly Entry<PlaceHit>[]> {
  if (province !== undefined) return (await loadCommunes(province)).map(communeEntry);
  return (await import('./national.ts')).nationalEntries;
}

async function formerOnes(province: string | undefined): Promise<readonly Entry<PlaceHit>[]> {
  const codes = province === undefined ? provinces.map(({ code }) => code) : [province];
  const units = await Promise.all(codes.map(loadFormerUnits));
  return units.flat().flatMap(formerEntries);
}

/**
 * Communes for what a buyer has typed so far, the best first: `tan cuong`, `cương tân`, `xã tân cương thái nguyên`,
 * `tancuong`. Accents, the place of the tone mark, type words, order and a slip a word do not matter. A commune appears once.
 * Rejects with `PlaceError` (`unknown_province`), or as `import()` does when a chunk cannot be fetched.
 */
export async function searchPlaces(text: string, options: SearchOptions = {}): Promise<readonly PlaceHit[]> {
  const { province, limit = DEFAULT_LIMIT, former = province !== undefined } = options;
  const [current, older] = await Promise.all([currentEntries(province), former ? formerOnes(province) : []]);
  const hits = new Map<string, PlaceHit>();
  for (const { item } of rank(parseQuery(text.slice(0, LONGEST_QUERY)), [...current, ...older])) {
    if (hits.size >= limit) break;
    if (!hits.has(item.commune.code)) hits.set(item.commune.code, item);
  }
  return [...hits.values()];
}
