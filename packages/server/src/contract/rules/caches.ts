import type { Answer } from '../asker.ts';
import { BrokenRule } from '../broken-rule.ts';
import type { Kit } from '../kit.ts';
import { requireStatus } from '../look.ts';
import { rulesOf } from '../rule.ts';

export const cacheRules = rulesOf('Caches', {
  etag: ['what rarely changes has an ETag, and 304 for whoever has it', etags],
  'max-age': ['it may be kept for a while', maxAge],
  'availability-no-store': ['what can be had is never kept', freshStock],
  'cart-no-store': ['a cart is never kept', freshCart],
});

async function cacheable(kit: Kit): Promise<readonly [string, Readonly<Record<string, string>>][]> {
  const [first] = await kit.products();
  return [
    ['/v1/portal', {}],
    ['/v1/products', { refs: first?.slug ?? '' }],
    ['/v1/products', { limit: '5' }],
    ['/v1/stores', { refs: first?.store.slug ?? '' }],
    ['/v1/trace/issuers', {}],
  ];
}

async function etags(kit: Kit): Promise<void> {
  for (const [path, query] of await cacheable(kit)) {
    const answer = await kit.ask.get(path, { query });
    requireStatus(answer, [200]);
    const etag = answer.headers.get('etag');
    if (etag === null || !/^(?:W\/)?"[^"]*"$/.test(etag))
      throw new BrokenRule(
        `${answer.name} has ${etag === null ? 'no ETag' : `the ETag ${etag}`}.`,
        'Send a quoted hash of the body as ETag.',
      );
    const again = await kit.ask.get(path, { query, headers: { 'if-none-match': etag } });
    if (again.status !== 304 || again.text !== '')
      throw new BrokenRule(
        `${answer.name} with If-None-Match: ${etag} was answered with ${again.status} and ${again.text.length} characters.`,
        'Answer 304 without a body when the ETag still fits, compared weakly (RFC 9110, 13.1.2).',
      );
    const other = await kit.ask.get(path, { query, headers: { 'if-none-match': '"something-else"' } });
    requireStatus(other, [200]);
  }
}

const cacheControl = ({ headers }: Answer): string => headers.get('cache-control') ?? '';

async function maxAge(kit: Kit): Promise<void> {
  for (const [path, query] of await cacheable(kit)) {
    const answer = await kit.ask.get(path, { query });
    if (!/(?:^|[\s,])max-age=[1-9]/.test(cacheControl(answer)) || cacheControl(answer).includes('no-store'))
      throw new BrokenRule(
        `${answer.name} has Cache-Control: ${cacheControl(answer) || 'none'}.`,
        'Send public, max-age=60, stale-while-revalidate=600: a sale changes availability, not these.',
      );
  }
}

function requireNoStore(answer: Answer): void {
  if (/(?:^|[\s,])no-store(?:$|[\s,])/.test(cacheControl(answer))) return;
  throw new BrokenRule(
    `${answer.name} has Cache-Control: ${cacheControl(answer) || 'none'}.`,
    'Send Cache-Control: no-store.',
  );
}

async function freshStock(kit: Kit): Promise<void> {
  const [first] = await kit.products();
  const answer = await kit.ask.get('/v1/availability', { query: { variants: first?.variants[0]?.id ?? '' } });
  requireStatus(answer, [200]);
  requireNoStore(answer);
}

async function freshCart(kit: Kit): Promise<void> {
  const { id } = await kit.newCart();
  const answer = await kit.ask.get(`/v1/carts/${id}`);
  requireStatus(answer, [200]);
  requireNoStore({ ...answer, name: 'GET /v1/carts/{cart}' });
}
