import { foldText } from '@nongsan/core/text';
import type { Answer } from '../asker.ts';
import { BrokenRule } from '../broken-rule.ts';
import { productPage, type Kit } from '../kit.ts';
import { bodyOf, problemOf, requirePointer } from '../look.ts';
import { NotTried } from '../not-tried.ts';
import { rulesOf } from '../rule.ts';

export const listRules = rulesOf('Lists', {
  'paging-limit': ['a page has as many items as asked, and says whether more follow', limit],
  'paging-whole': ['pages one after another lose nothing and repeat nothing', whole],
  'cursor-bound': ['a cursor is refused in another list than its own', bound],
  'cursor-malformed': ['what is no cursor is refused, and pointed at', malformed],
  'limit-malformed': ['what is no limit is refused, and pointed at', strangeLimit],
  'list-store': ['a store’s products are its own, and an unknown store is said', byStore],
  'search-accents': ['a search finds the same with accents and without', search],
});

type Query = Readonly<Record<string, string>>;

async function page({ ask }: Kit, query: Query) {
  const answer = await ask.get('/v1/products', { query });
  const { items, next } = bodyOf(productPage, answer);
  return { answer, ids: items.map(({ product }) => product.id), products: items.map(({ product }) => product), next };
}

async function limit(kit: Kit): Promise<void> {
  const all = await kit.products();
  const first = await page(kit, { limit: '1' });
  if (first.ids.length !== 1)
    throw new BrokenRule(`${first.answer.name} has ${first.ids.length} items.`, 'A page has at most limit items.');
  if (all.length > 1 && first.next === undefined)
    throw new BrokenRule(`${first.answer.name} has no next, though more follow.`, 'Give next wherever more follow.');
  if (all.length > 100) return;
  const last = await page(kit, { limit: '100' });
  if (last.next !== undefined)
    throw new BrokenRule(`${last.answer.name} has a next, though nothing follows.`, 'Leave next out on the last page.');
}

/** Pages of a third, so that there are several of them even in a small portal. */
async function whole(kit: Kit): Promise<void> {
  const wanted = (await kit.products()).map(({ id }) => id).slice(0, 60);
  const size = String(Math.max(1, Math.floor(wanted.length / 3)));
  const ids: string[] = [];
  let cursor: string | undefined;
  let answer: Answer | undefined;
  do {
    const read = await page(kit, { limit: size, ...(cursor !== undefined && { cursor }) });
    if (read.ids.length === 0 && read.next !== undefined)
      throw new BrokenRule(
        `${read.answer.name} is empty, and yet has a next.`,
        'Leave next out where nothing follows.',
      );
    ids.push(...read.ids);
    cursor = read.next;
    answer = read.answer;
  } while (cursor !== undefined && ids.length < wanted.length);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined)
    throw new BrokenRule(
      `Pages of ${size} bring ${twice} twice.`,
      'Sort by something unique at the end, such as the identifier.',
    );
  const lost = wanted.find((id) => !ids.includes(id));
  if (lost !== undefined)
    throw new BrokenRule(
      `Pages of ${size} lose ${lost}, which a page of 100 has.`,
      'Let next begin right after the last item.',
    );
  if (ids.slice(0, wanted.length).join() !== wanted.join())
    throw new BrokenRule(
      `${answer.name}: pages of ${size} have another order than a page of 100.`,
      'Keep one order for all pages.',
    );
}

async function cursorOf(kit: Kit): Promise<string> {
  const { next } = await page(kit, { limit: '1' });
  if (next === undefined) throw new NotTried('The portal has one page of products only.');
  return next;
}

async function bound(kit: Kit): Promise<void> {
  const cursor = await cursorOf(kit);
  const [first] = await kit.products();
  for (const other of [{ search: 'a' }, { store: first?.store.id ?? '' }]) {
    const answer = await kit.ask.get('/v1/products', { query: { ...other, limit: '1', cursor } });
    requirePointer(answer, problemOf(answer, 'invalid-request'), '/cursor');
  }
}

async function malformed({ ask }: Kit): Promise<void> {
  for (const cursor of ['khong', '10', 'eyJvZmZzZXQiOi0xfQ']) {
    const answer = await ask.get('/v1/products', { query: { cursor } });
    requirePointer(answer, problemOf(answer, 'invalid-request'), '/cursor');
  }
}

async function strangeLimit({ ask }: Kit): Promise<void> {
  for (const strange of ['0', '-1', '101', 'many']) {
    const answer = await ask.get('/v1/products', { query: { limit: strange } });
    requirePointer(answer, problemOf(answer, 'invalid-request'), '/limit');
  }
}

async function byStore(kit: Kit): Promise<void> {
  const [first] = await kit.products();
  if (first === undefined) return;
  const { answer, products } = await page(kit, { store: first.store.slug, limit: '100' });
  const stranger = products.find(({ store }) => store.id !== first.store.id);
  if (stranger !== undefined)
    throw new BrokenRule(
      `${answer.name} has ${stranger.slug}, of ${stranger.store.slug}.`,
      'List the products of that store only.',
    );
  problemOf(await kit.ask.get('/v1/products', { query: { store: 'khong-ai-co-cai-nay' } }), 'unknown-store');
}

async function search(kit: Kit): Promise<void> {
  const product = (await kit.products()).find(({ name }) => foldText(name.vi) !== name.vi.toLowerCase());
  if (product === undefined) throw new NotTried('No product has a name with accents.');
  const accented = await page(kit, { search: product.name.vi, limit: '100' });
  const folded = await page(kit, { search: foldText(product.name.vi), limit: '100' });
  for (const { answer, ids } of [accented, folded])
    if (!ids.includes(product.id))
      throw new BrokenRule(
        `${answer.name} does not find ${product.slug}.`,
        'Compare folded texts: lower case, no accents, đ as d.',
      );
}
