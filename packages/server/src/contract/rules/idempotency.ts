import { cartSchema } from '@nongsan/core';
import { randomUUID } from 'node:crypto';
import { BrokenRule } from '../broken-rule.ts';
import type { Kit } from '../kit.ts';
import { bodyOf, problemOf } from '../look.ts';
import { NotTried } from '../not-tried.ts';
import { rulesOf } from '../rule.ts';

/** On a weak network every write is sent again sometimes. */
export const idempotencyRules = rulesOf('Idempotency', {
  'same-key': ['a change that is sent again has one effect and the same answer', sameKey],
  'same-key-at-once': ['also when it is sent five times at once', atOnce],
  'same-key-new-cart': ['a cart that is asked for again is the same cart', newCart],
  'other-body': ['the key of one change is refused for another', otherBody],
  'malformed-key': ['what is no key is refused', malformedKey],
});

async function line(kit: Kit) {
  const [variant] = (await kit.goods())[0]?.variants ?? [];
  if (variant === undefined) throw new NotTried('There is nothing to put into a cart.');
  return { variant: variant.id, quantity: variant.order.min };
}

async function sameKey(kit: Kit): Promise<void> {
  const wish = await line(kit);
  const { id } = await kit.newCart();
  const key = randomUUID();
  const first = bodyOf(cartSchema, await kit.addLine(id, wish, key));
  const second = bodyOf(cartSchema, await kit.addLine(id, wish, key));
  const quantity = second.lines[0]?.quantity;
  if (quantity !== first.lines[0]?.quantity)
    throw new BrokenRule(
      `One change, sent twice with one key, made the quantity ${quantity ?? 'vanish'}.`,
      'Keep key and answer for 24 hours in the transaction of the change, and answer the same again.',
    );
  if (JSON.stringify(second) !== JSON.stringify(first))
    throw new BrokenRule(
      'The second answer to one key is another than the first.',
      'Keep the answer, and send it again.',
    );
}

async function atOnce(kit: Kit): Promise<void> {
  const wish = await line(kit);
  const { id } = await kit.newCart();
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 5 }, () => kit.addLine(id, wish, key)));
  for (const answer of answers) if (answer.status >= 400) problemOf(answer, 'request-in-progress');
  const cart = bodyOf(cartSchema, await kit.ask.get(`/v1/carts/${id}`));
  if (cart.lines[0]?.quantity === wish.quantity) return;
  throw new BrokenRule(
    `One change, sent five times at once, made the quantity ${cart.lines[0]?.quantity ?? 'vanish'}.`,
    'Lock the key before the change is made: the second waits, or gets request-in-progress.',
  );
}

async function newCart(kit: Kit): Promise<void> {
  const idempotencyKey = randomUUID();
  const make = async () =>
    bodyOf(cartSchema, await kit.ask.ask('POST', '/v1/carts', { body: {}, idempotencyKey }), [200, 201]);
  const [first, second] = [await make(), await make()];
  if (first.id !== second.id) throw new BrokenRule('One key made two carts.', 'Find the cart that the key made.');
}

async function otherBody(kit: Kit): Promise<void> {
  const wish = await line(kit);
  const { id } = await kit.newCart();
  const key = randomUUID();
  bodyOf(cartSchema, await kit.addLine(id, wish, key));
  const answer = await kit.addLine(id, { ...wish, quantity: '77' }, key);
  problemOf({ ...answer, name: 'POST /v1/carts/{cart}/lines, another body under the same key,' }, 'key-reused');
}

async function malformedKey(kit: Kit): Promise<void> {
  const wish = await line(kit);
  const { id } = await kit.newCart();
  const answer = await kit.addLine(id, wish, 'short');
  problemOf({ ...answer, name: 'POST /v1/carts/{cart}/lines with the key "short"' }, 'invalid-request');
}
