import {
  addTotals,
  cartSchema,
  lineTotal,
  toThousandths,
  fromThousandths,
  totalLines,
  type Cart,
  type Totals,
} from '@nongsan/core';
import { randomUUID } from 'node:crypto';
import { BrokenRule } from '../broken-rule.ts';
import type { Kit } from '../kit.ts';
import { bodyOf, problemOf, requirePointer } from '../look.ts';
import { NotTried } from '../not-tried.ts';
import { rulesOf } from '../rule.ts';

export const cartRules = rulesOf('Carts', {
  'cart-kept': ['a cart is made, filled, changed and read as a whole', kept],
  'cart-price': ['a line has the price of its product', price],
  'cart-sums': ['lines, parcels and cart add up by core’s rules, to the last đồng', sums],
  'cart-version': ['its version grows with every change', version],
  'cart-first-line': ['a cart that is made with a line has it, or is refused with it', firstLine],
  'cart-own-prices': ['a request that brings a price is refused', ownPrices],
  'cart-quantities': ['a quantity that is none is refused', quantities],
  'cart-unknown-variant': ['a variant that nobody sells is refused as such', unknownVariant],
});

async function setLine({ ask }: Kit, cart: string, line: string, quantity: unknown) {
  const answer = await ask.ask('PATCH', `/v1/carts/${cart}/lines/${line}`, {
    body: { quantity },
    idempotencyKey: randomUUID(),
  });
  return { ...answer, name: 'PATCH /v1/carts/{cart}/lines/{line}' };
}

/** Twice the least that may be ordered. */
const twice = (quantity: string): string => fromThousandths(2 * toThousandths(quantity));

async function kept(kit: Kit): Promise<void> {
  const cart = await kit.filledCart(1);
  const [line] = cart.lines;
  if (line === undefined)
    throw new BrokenRule('A variant was added, and the cart has no line.', 'Answer with the whole cart.');
  const changed = bodyOf(cartSchema, await setLine(kit, cart.id, line.id, twice(line.order.min)));
  const read = bodyOf(cartSchema, await kit.ask.get(`/v1/carts/${cart.id}`));
  if (JSON.stringify(read.lines) !== JSON.stringify(changed.lines))
    throw new BrokenRule(
      'GET /v1/carts/{cart} is another cart than the change answered with.',
      'Answer with the cart as it is kept.',
    );
  if (changed.lines[0]?.quantity !== twice(line.order.min))
    throw new BrokenRule(
      `The quantity was set to ${twice(line.order.min)}, and is ${changed.lines[0]?.quantity ?? 'gone'}.`,
      'PATCH sets the quantity; POST …/lines adds to it.',
    );
  const emptied = bodyOf(cartSchema, await setLine(kit, cart.id, line.id, '0'));
  if (emptied.lines.length > 0)
    throw new BrokenRule('Quantity "0" leaves the line.', 'Quantity "0" takes the line out.');
}

async function price(kit: Kit): Promise<void> {
  const goods = await kit.goods();
  for (const line of (await kit.filledCart(3)).lines) {
    const variant = goods.flatMap(({ variants }) => variants).find(({ id }) => id === line.variant);
    if (variant === undefined || line.unitPrice.amount === variant.price.amount) continue;
    throw new BrokenRule(
      `${line.variant} costs ${variant.price.amount}, in the cart ${line.unitPrice.amount}.`,
      'Price lines from the catalogue, as of now.',
    );
  }
}

async function sums(kit: Kit): Promise<void> {
  const cart = await kit.filledCart(3);
  for (const line of cart.lines) {
    const wanted = lineTotal(line).amount;
    if (line.total.amount !== wanted)
      throw new BrokenRule(
        `The line of ${line.variant} is ${line.total.amount}, not ${wanted}.`,
        'A line is round half up(unitPrice × quantity) − discount.',
      );
  }
  const grouped = cart.parcels.flatMap(({ lines }) => lines);
  if (grouped.length !== cart.lines.length || cart.lines.some(({ id }) => !grouped.includes(id)))
    throw new BrokenRule('Parcels do not hold each line once.', 'Make one parcel a household, with all its lines.');
  for (const parcel of cart.parcels) {
    const lines = cart.lines.filter(({ id }) => parcel.lines.includes(id));
    compare(`The parcel of ${parcel.store.name}`, parcel.totals, totalLines(lines, parcel.totals.shipping));
  }
  compare('The cart', cart.totals, addTotals(cart.parcels.map(({ totals }) => totals)));
}

const fields = [
  'items',
  'discount',
  'shipping',
  'tax',
  'taxIncluded',
  'total',
] as const satisfies readonly (keyof Totals)[];

function compare(what: string, seen: Totals, wanted: Totals): void {
  const wrong = fields.find((field) => seen[field].amount !== wanted[field].amount);
  if (wrong === undefined) return;
  throw new BrokenRule(
    `${what} has ${wrong} ${seen[wrong].amount}, not ${wanted[wrong].amount}.`,
    'total = items − discount + shipping + tax; tax is rounded line by line; a cart is the sum of its parcels.',
  );
}

async function version(kit: Kit): Promise<void> {
  const empty = await kit.newCart();
  const { variants } = (await kit.goods())[0] ?? {};
  const [variant] = variants ?? [];
  if (variant === undefined) throw new NotTried('There is nothing to put into a cart.');
  const cart = bodyOf(cartSchema, await kit.addLine(empty.id, { variant: variant.id, quantity: variant.order.min }));
  if (cart.version > empty.version) return;
  throw new BrokenRule(
    `The version was ${empty.version}, and is ${cart.version} after a line was added.`,
    'Count every change: of two answers a page keeps the one with the greater version.',
  );
}

async function openCart(
  kit: Kit,
): Promise<{ readonly cart: Cart; readonly variant: string; readonly quantity: string }> {
  const [variant] = (await kit.goods())[0]?.variants ?? [];
  if (variant === undefined) throw new NotTried('There is nothing to put into a cart.');
  return { cart: await kit.newCart(), variant: variant.id, quantity: variant.order.min };
}

async function firstLine(kit: Kit): Promise<void> {
  const [variant] = (await kit.goods())[0]?.variants ?? [];
  if (variant === undefined) throw new NotTried('There is nothing to put into a cart.');
  const make = (line: object) => kit.ask.ask('POST', '/v1/carts', { body: { line }, idempotencyKey: randomUUID() });
  const cart = bodyOf(cartSchema, await make({ variant: variant.id, quantity: variant.order.min }), [200, 201]);
  if (cart.lines.length !== 1 || cart.lines[0]?.variant !== variant.id)
    throw new BrokenRule(
      'A cart was asked for with a line, and does not have it.',
      'Add the line as the cart is made.',
    );
  problemOf(await make({ variant: 'var_nobodysellsthis', quantity: '1' }), 'unknown-variant');
}

async function ownPrices(kit: Kit): Promise<void> {
  const { cart, ...line } = await openCart(kit);
  const answer = {
    ...(await kit.addLine(cart.id, { ...line, price: 1 })),
    name: 'POST /v1/carts/{cart}/lines with a price',
  };
  requirePointer(answer, problemOf(answer, 'invalid-request'), '/price');
}

async function quantities(kit: Kit): Promise<void> {
  const { cart, variant } = await openCart(kit);
  for (const quantity of ['-1', '1e3', 'NaN', 1]) {
    const answer = await kit.addLine(cart.id, { variant, quantity });
    const named = { ...answer, name: `POST /v1/carts/{cart}/lines with the quantity ${JSON.stringify(quantity)}` };
    requirePointer(named, problemOf(named, 'invalid-request'), '/quantity');
  }
}

async function unknownVariant(kit: Kit): Promise<void> {
  const { id } = await kit.newCart();
  problemOf(await kit.addLine(id, { variant: 'var_nobodysellsthis', quantity: '1' }), 'unknown-variant');
}
