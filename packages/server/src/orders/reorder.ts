import type { LocalizedText } from '@nongsan/core';
import type { Reordered } from '@nongsan/core/order-states';
import type { Transaction } from '../database/index.ts';
import { ProblemError } from '../problems/index.ts';
import { addLine } from '../repository/cart-lines.ts';
import type { CartContext } from '../repository/cart.ts';

type Left = Reordered['left'][number];

interface OrderedLine {
  readonly line: string;
  readonly variant: string;
  readonly quantity: string;
  readonly product: LocalizedText;
  readonly variantName: LocalizedText;
}

const becauseOf: Readonly<Record<string, Left['because']>> = {
  'unknown-variant': 'gone',
  'out-of-stock': 'not-enough',
  'cart-full': 'no-room',
};

/** Puts lines of an order into a locked cart again, at today's prices. @returns those that are not sold as they were */
export async function refillCart(
  transaction: Transaction,
  context: CartContext,
  cart: string,
  order: string,
  parts: readonly string[],
): Promise<Left[]> {
  const lines = await transaction<OrderedLine[]>`
    SELECT l.line_id AS line, l.variant_id AS variant, trim_scale(l.quantity)::text AS quantity,
      l.product -> 'name' AS product, l.variant_name AS "variantName"
    FROM sub_orders b JOIN sub_order_lines l USING (store_id, sub_order_id)
    WHERE b.order_id = ${order} AND b.sub_order_id = ANY (${[...parts]}::text[])
    ORDER BY b.sub_order_no, l.line_no`;
  const left: Left[] = [];
  for (const { line, variant, quantity, product, variantName } of lines) {
    try {
      await addLine(transaction, context, cart, { variant, quantity });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      left.push({ line, product, variant: variantName, because: becauseOf[error.code] ?? 'not-sold' });
    }
  }
  return left;
}
