import type { Kit } from '../kit.ts';
import { problemOf, requirePointer } from '../look.ts';
import { rulesOf } from '../rule.ts';

/** RFC 9457, with a code of the registry, and where there is a form with pointers into it. */
export const refusalRules = rulesOf('Refusals', {
  'unknown-things': ['what is not there is refused with a code of its own', unknownThings],
  'no-such-path': ['a path that is none is refused as a problem, too', noSuchPath],
  'malformed-json': ['a body that is no JSON is refused as such', malformedJson],
  'media-type': ['a body of another type is refused as such', mediaType],
  'faults-pointed-at': ['a wrong body is refused with a pointer to each fault', pointers],
});

async function unknownThings({ ask }: Kit): Promise<void> {
  problemOf(await ask.get('/v1/products/khong-ai-co-cai-nay'), 'unknown-product');
  problemOf(await ask.get('/v1/stores/khong-ai-co-cai-nay'), 'unknown-store');
  problemOf(await ask.get('/v1/lots/KHONG-CO-LO-NAY'), 'unknown-lot');
  problemOf(await ask.get('/v1/carts/crt_nobodyhasthisone'), 'unknown-cart');
  problemOf(await ask.get('/v1/orders/ord_nobodyhasthisone'), 'unknown-order');
}

async function noSuchPath({ ask }: Kit): Promise<void> {
  problemOf(await ask.get('/v1/khong-co-duong-nay'), 'not-found');
}

async function malformedJson(kit: Kit): Promise<void> {
  const { id } = await kit.newCart();
  problemOf(await kit.addLine(id, '{"variant":'), 'malformed-json');
}

async function mediaType(kit: Kit): Promise<void> {
  const { id } = await kit.newCart();
  const headers = { 'content-type': 'text/plain' };
  problemOf(await kit.ask.ask('POST', `/v1/carts/${id}/lines`, { body: '{}', headers }), 'unsupported-media-type');
}

async function pointers(kit: Kit): Promise<void> {
  const { id } = await kit.newCart();
  const answer = await kit.addLine(id, { quantity: 1 });
  const problem = problemOf({ ...answer, name: 'POST /v1/carts/{cart}/lines' }, 'invalid-request');
  for (const pointer of ['/variant', '/quantity'])
    requirePointer({ ...answer, name: 'POST /v1/carts/{cart}/lines' }, problem, pointer);
}
