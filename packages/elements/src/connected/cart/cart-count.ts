import { toThousandths, type CartLine } from '@nongsan/core';

/** How many things lie in the cart: pieces where they are counted, one where they are weighed. */
export function cartCount(lines: readonly CartLine[]): number {
  return lines.reduce((sum, line) => {
    const thousandths = toThousandths(line.quantity);
    return sum + (toThousandths(line.order.step) === 1000 && thousandths % 1000 === 0 ? thousandths / 1000 : 1);
  }, 0);
}
