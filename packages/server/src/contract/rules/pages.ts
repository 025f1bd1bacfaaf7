import type { Answer } from '../asker.ts';
import { BrokenRule } from '../broken-rule.ts';
import type { Kit } from '../kit.ts';
import { problemOf, requireStatus } from '../look.ts';
import { rulesOf } from '../rule.ts';

/** A read is a GET with the key in its query and no header of ours: browsers ask no permission before. */
export const pageRules = rulesOf('Pages of any site', {
  'cors-read': ['a page of an allowed origin may read an answer, without asking first', readable],
  'cors-refusal': ['a page may read why it is refused', refusalReadable],
  'cors-retry-after': ['a page may read how long to wait', exposed],
  'cors-write': ['a page may change a cart after asking', writePreflight],
  'cors-order': ['a page may read an order with its secret after asking', orderPreflight],
  'site-key': ['a missing key and a key nobody has are refused as such', keys],
});

async function readable({ ask }: Kit): Promise<void> {
  const answer = await ask.get('/v1/portal');
  requireReadable(answer, ask.origin);
  if (answer.status === 403)
    throw new BrokenRule(
      `${answer.name} refuses the origin ${ask.origin}.`,
      'Give --origin with an origin that the key allows; the origin of the API itself should be one.',
    );
  requireStatus(answer, [200]);
}

function requireReadable(answer: Answer, origin: string): void {
  const allowed = answer.headers.get('access-control-allow-origin');
  if (allowed !== '*' && allowed !== origin)
    throw new BrokenRule(
      `${answer.name} came ${allowed === null ? 'without Access-Control-Allow-Origin' : `with Access-Control-Allow-Origin: ${allowed}`}.`,
      'Echo the Origin of the request in it, on every answer under /v1: it only decides who may read.',
    );
  const vary = answer.headers.get('vary') ?? '';
  if (allowed !== '*' && !/(?:^|,)\s*(?:\*|origin)\s*(?:,|$)/i.test(vary))
    throw new BrokenRule(
      `${answer.name} echoes the Origin without Vary: Origin.`,
      'Add Vary: Origin, or a shared cache gives one site’s answer to another, which may not read it.',
    );
}

async function refusalReadable({ ask }: Kit): Promise<void> {
  requireReadable(await ask.get('/v1/lots/KHONG-CO-LO-NAY'), ask.origin);
  requireReadable(await ask.get('/v1/portal', { key: 'pk_nobody_has_this' }), ask.origin);
  requireReadable(await ask.get('/v1/products', { query: { limit: 'many' } }), ask.origin);
}

async function exposed({ ask }: Kit): Promise<void> {
  const answer = await ask.get('/v1/portal');
  const names = (answer.headers.get('access-control-expose-headers') ?? '').toLowerCase().split(/\s*,\s*/);
  if (names.includes('*') || names.includes('retry-after')) return;
  throw new BrokenRule(
    `${answer.name} does not expose Retry-After.`,
    'Send Access-Control-Expose-Headers: retry-after, etag. Without it a page comes back too soon, or never.',
  );
}

const listed = (answer: Answer, header: string): readonly string[] =>
  (answer.headers.get(header) ?? '').toLowerCase().split(/\s*,\s*/);

async function preflight({ ask }: Kit, path: string, method: string, headers: readonly string[]): Promise<void> {
  const answer = await ask.ask('OPTIONS', path, {
    headers: { 'access-control-request-method': method, 'access-control-request-headers': headers.join(',') },
  });
  if (answer.status < 200 || answer.status > 299)
    throw new BrokenRule(
      `${answer.name} (a preflight for ${method}) was answered with ${answer.status}.`,
      'Answer preflights with 204, before anything else is decided: they carry no key that counts.',
    );
  requireReadable(answer, ask.origin);
  const methods = listed(answer, 'access-control-allow-methods');
  if (method !== 'GET' && !methods.includes('*') && !methods.includes(method.toLowerCase()))
    throw new BrokenRule(`${answer.name} does not allow ${method}.`, `List ${method} in Access-Control-Allow-Methods.`);
  const allowed = listed(answer, 'access-control-allow-headers');
  // `*` does not stand for Authorization (Fetch Standard, CORS protocol).
  const missing = headers.filter(
    (name) => !allowed.includes(name) && (name === 'authorization' || !allowed.includes('*')),
  );
  if (missing.length > 0)
    throw new BrokenRule(
      `${answer.name} does not allow the header ${missing.join(', ')}.`,
      `List ${headers.join(', ')} in Access-Control-Allow-Headers.`,
    );
}

async function writePreflight(kit: Kit): Promise<void> {
  const headers = ['content-type', 'idempotency-key'];
  await preflight(kit, '/v1/carts', 'POST', headers);
  await preflight(kit, '/v1/carts/crt_x/lines/lin_x', 'PATCH', headers);
  await preflight(kit, '/v1/orders', 'POST', headers);
}

function orderPreflight(kit: Kit): Promise<void> {
  return preflight(kit, '/v1/orders/ord_x', 'GET', ['authorization']);
}

async function keys({ ask }: Kit): Promise<void> {
  problemOf(await ask.get('/v1/portal', { key: '' }), 'missing-key');
  problemOf(await ask.get('/v1/portal', { key: 'pk_nobody_has_this' }), 'unknown-key');
}
