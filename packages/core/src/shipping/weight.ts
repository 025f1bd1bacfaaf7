import { toThousandths, type Quantity, type Unit } from '../quantity/index.ts';

/** Grams of one measure. Litres count as water: juices and honey are heavier, so a seller says what their jar weighs. */
const gramsOf: Readonly<Partial<Record<Unit, number>>> = { g: 1, kg: 1_000, ml: 1, l: 1_000 };

/** What weighing needs of a line. */
export interface WeighedLine {
  /** How many of `unit` are ordered, as a decimal. */
  readonly quantity: string;
  readonly unit: Unit;
  /** What one unit holds. */
  readonly content?: Quantity;
  /** Grams of one unit with its packing, where the seller says so. */
  readonly shippingWeight?: number;
}

/** A whole number of thousandths of a gram, so that nothing is rounded before the sum. */
function milligramsOf(line: WeighedLine, unknownWeight: number): number {
  const count = toThousandths(line.quantity);
  if (line.shippingWeight !== undefined) return count * line.shippingWeight;
  const loose = gramsOf[line.unit];
  if (loose !== undefined) return count * loose;
  const packed = line.content && gramsOf[line.content.unit];
  if (line.content === undefined || packed === undefined) return count * unknownWeight;
  return Math.ceil((count * toThousandths(line.content.amount) * packed) / 1_000);
}

/** Grams of a parcel: each line by its stated weight, else by what it holds, else by the table's guess; a begun gram counts. */
export const weighParcel = (lines: readonly WeighedLine[], unknownWeight = 1_000): number =>
  Math.ceil(lines.reduce((sum, line) => sum + milligramsOf(line, unknownWeight), 0) / 1_000);
