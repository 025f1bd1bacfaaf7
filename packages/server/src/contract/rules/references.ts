import { availabilitySchema, problemSchema, productSchema, storeSchema, type ErrorCode } from '@nongsan/core';
import * as z from 'zod/mini';
import { BrokenRule } from '../broken-rule.ts';
import type { Kit } from '../kit.ts';
import { bodyOf, look, problemOf, requirePointer, requireRegistered } from '../look.ts';
import { rulesOf } from '../rule.ts';

/** `?refs=a,b,c`: one request for a page full of cards. */
export const referenceRules = rulesOf('References', {
  'refs-products': ['products are asked for together, each answered alone', productRefs],
  'refs-stores': ['stores are, too', storeRefs],
  'refs-availability': ['what can be had is, too', variantRefs],
  'refs-fifty': ['fifty references fit into one request, more are refused', fifty],
});

const nobody = 'khong-ai-co-cai-nay';
const itemList = z.object({ items: z.array(z.looseObject({ ref: z.string() })) });

interface Batch {
  readonly path: string;
  readonly parameter: string;
  readonly field: string;
  readonly schema: z.ZodMiniType;
  readonly unknown: ErrorCode;
}

/** Asks for known references and one that nobody has; answers what was found, in the order asked. */
async function together({ ask }: Kit, batch: Batch, known: readonly string[]): Promise<unknown[]> {
  const refs = [...known, nobody];
  const answer = await ask.get(batch.path, { query: { [batch.parameter]: refs.join(',') } });
  const { items } = bodyOf(itemList, answer);
  const answered = items.map(({ ref }) => ref);
  const missing = refs.filter((ref) => answered.filter((one) => one === ref).length !== 1);
  if (missing.length > 0 || answered.length !== refs.length)
    throw new BrokenRule(
      `${answer.name} answers ${answered.join(', ') || 'nothing'}.`,
      `Answer each reference once, { "ref", "${batch.field}" } or { "ref", "problem" }, with ref exactly as asked.`,
    );
  const lost = items.find(({ ref }) => ref === nobody);
  const problem = look(problemSchema, lost?.['problem'], `${answer.name}: the problem of ${nobody}`);
  requireRegistered({ name: `${answer.name}: the problem of ${nobody}`, status: problem.status }, problem);
  if (problem.code !== batch.unknown)
    throw new BrokenRule(`${answer.name}: ${nobody} is ${problem.code}.`, `The code here is ${batch.unknown}.`);
  return known.map((ref) =>
    look(
      batch.schema,
      items.find((item) => item.ref === ref)?.[batch.field],
      `${answer.name}: the ${batch.field} of ${ref}`,
    ),
  );
}

const productBatch: Batch = {
  path: '/v1/products',
  parameter: 'refs',
  field: 'product',
  schema: productSchema,
  unknown: 'unknown-product',
};

async function productRefs(kit: Kit): Promise<void> {
  const [first, second] = await kit.products();
  if (first === undefined) return;
  const known = [first.slug, first.id, ...(second ? [second.slug] : [])];
  const [bySlug, byId] = await together(kit, productBatch, known);
  if (JSON.stringify(bySlug) !== JSON.stringify(byId))
    throw new BrokenRule(
      `${first.slug} and ${first.id} are not the same product.`,
      'Slug and identifier find the same.',
    );
}

async function storeRefs(kit: Kit): Promise<void> {
  const [first] = await kit.products();
  if (first === undefined) return;
  const batch = {
    path: '/v1/stores',
    parameter: 'refs',
    field: 'store',
    schema: storeSchema,
    unknown: 'unknown-store',
  } as const;
  await together(kit, batch, [first.store.id, first.store.slug]);
}

async function variantRefs(kit: Kit): Promise<void> {
  const variants = (await kit.products()).slice(0, 3).flatMap((product) => product.variants.map(({ id }) => id));
  const batch = {
    path: '/v1/availability',
    parameter: 'variants',
    field: 'availability',
    schema: availabilitySchema,
    unknown: 'unknown-variant',
  } as const;
  await together(kit, batch, variants);
}

async function fifty({ ask }: Kit): Promise<void> {
  const refs = Array.from({ length: 51 }, (_, index) => `${nobody}-${index}`);
  const answer = await ask.get('/v1/products', { query: { refs: refs.slice(0, 50).join(',') } });
  const { items } = bodyOf(itemList, answer);
  if (items.length !== 50)
    throw new BrokenRule(`Fifty references were answered with ${items.length} items.`, 'Answer each reference once.');
  const refused = await ask.get('/v1/products', { query: { refs: refs.join(',') } });
  requirePointer(refused, problemOf(refused, 'invalid-request'), '/refs');
}
