import * as z from 'zod/mini';

/** Units a quantity can be told in. `pack` counts what the variant's `content` describes. */
export const units = [
  'pack',
  'box',
  'bag',
  'jar',
  'bottle',
  'piece',
  'bundle',
  'night',
  'person',
  'g',
  'kg',
  'ml',
  'l',
] as const;
export type Unit = (typeof units)[number];

/** A non-negative decimal with at most three places, as text: `"2"`, `"1.5"`. Text, because 0.1 has no binary form. */
export const decimalSchema = z
  .string()
  .check(z.regex(/^(?:0|[1-9]\d{0,8})(?:\.\d{1,3})?$/, 'must be a decimal such as "2" or "1.5"'));

export const quantitySchema = z.object({ amount: decimalSchema, unit: z.enum(units) });

/** How much of what: `{ amount: "200", unit: "g" }`. */
export type Quantity = z.infer<typeof quantitySchema>;

/** Thousandths of a unit: the integer that all arithmetic on quantities uses. */
export function toThousandths(decimal: string): number {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return Number(whole) * 1000 + Number(fraction.padEnd(3, '0'));
}

/** The shortest decimal text for a number of thousandths: 1500 → `"1.5"`. */
export function fromThousandths(thousandths: number): string {
  const whole = Math.floor(thousandths / 1000);
  const fraction = String(thousandths % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  return fraction === '' ? String(whole) : `${whole}.${fraction}`;
}
