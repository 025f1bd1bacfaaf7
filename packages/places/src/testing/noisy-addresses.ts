import { unitLabel } from '../label.ts';
import { loadFormerUnits } from '../load.ts';
import { provinces } from '../provinces.ts';
import type { FormerUnit } from '../units.ts';
import { otherTonePlace, slip, withoutAccents } from './noise.ts';
import { Random } from './random.ts';

/** An address as somebody might type it, and the former unit that was meant. */
export interface NoisyAddress {
  readonly text: string;
  readonly meant: FormerUnit;
  /** The kinds of noise it got, for the report. */
  readonly noise: readonly string[];
}

const SHORT: Readonly<Record<string, readonly string[]>> = {
  Xã: ['X.', 'x ', 'xã '],
  Phường: ['P.', 'P. ', 'p ', 'F.'],
  'Thị trấn': ['TT.', 'TT ', 'tt. '],
  Huyện: ['H.', 'H. ', 'h '],
  Quận: ['Q.', 'Q ', 'q. '],
  'Thị xã': ['TX.', 'TX ', 'tx. '],
  'Thành phố': ['TP.', 'TP ', 'tp. ', 'T.P '],
};

class Writer {
  readonly noise: string[] = [];
  readonly #random: Random;
  readonly #units: readonly FormerUnit[];

  constructor(random: Random, units: readonly FormerUnit[]) {
    this.#random = random;
    this.#units = units;
  }

  #happens(name: string, probability: number): boolean {
    const happens = this.#random.chance(probability);
    if (happens) this.noise.push(name);
    return happens;
  }

  /** `Xã Phúc Xuân` → `X.Phúc Xuân`, `Phúc Xuân`; a number keeps its type word, without it nobody could read it. */
  #named(label: string, name: string): string {
    const type = label.slice(0, -name.length - 1);
    if (this.#happens('abbreviated', 0.35)) return this.#random.pick(SHORT[type] ?? [`${type} `]) + name;
    return !/^\d+$/.test(name) && this.#happens('no type word', 0.15) ? name : label;
  }

  /** Streets are named after the same heroes as wards, so they are taken from the names of units. */
  #street(): string {
    const { name } = this.#random.pick(this.#units);
    const number = 1 + this.#random.below(200);
    return this.#random.pick([
      `số ${number} đường ${name}`,
      `${number} ${name}`,
      `xóm ${1 + this.#random.below(20)}`,
      `thôn ${name}`,
      `tổ ${1 + this.#random.below(20)}`,
      `ngõ ${number}`,
    ]);
  }

  #province(unit: FormerUnit): string | undefined {
    if (this.#happens('no province', 0.08)) return undefined;
    const current = provinces.find(({ code }) => code === unit.current[0]?.provinceCode)?.name ?? '';
    const name = current !== unit.province && this.#happens('current province', 0.3) ? current : unit.province;
    return this.#random.pick(['Tỉnh ', 'tỉnh ', 'T. ', '', '', '']) + name;
  }

  #parts(unit: FormerUnit): readonly string[] {
    const province = this.#province(unit);
    const district = this.#named(unitLabel(unit.district), unit.district.name);
    const parts = [this.#named(unitLabel(unit), unit.name)];
    if (province === undefined || !this.#happens('no district', 0.2)) parts.push(district);
    if (province !== undefined) parts.push(province);
    if (this.#happens('slip', 0.35)) {
      const at = this.#random.below(parts.length);
      parts[at] = slip(parts[at] ?? '', this.#random);
    }
    return this.#random.chance(0.6) ? [this.#street(), ...parts] : parts;
  }

  #ordered(parts: readonly string[]): readonly string[] {
    if (!this.#happens('other order', 0.15)) return parts;
    const [last = '', ...others] = [...parts].reverse();
    return this.#random.chance(0.5) ? [last, ...others.reverse()] : [...parts].reverse();
  }

  write(unit: FormerUnit): string {
    const parts = this.#ordered(this.#parts(unit));
    let text = parts.join(this.#happens('no commas', 0.15) ? ' ' : ', ');
    if (this.#happens('tone place', 0.3)) text = otherTonePlace(text);
    if (this.#happens('no accents', 0.4)) text = withoutAccents(text);
    if (this.#happens('lower case', 0.3)) text = text.toLowerCase();
    return text;
  }
}

/** Makes addresses of former units chosen by the seed; `every` is asked for each unit whether it may be chosen. */
export async function noisyAddresses(
  count: number,
  seed: number,
  every: (unit: FormerUnit) => boolean = () => true,
): Promise<readonly NoisyAddress[]> {
  const units = (await Promise.all(provinces.map(({ code }) => loadFormerUnits(code)))).flat();
  const eligible = units.filter(every);
  const random = new Random(seed);
  return Array.from({ length: count }, () => {
    const meant = random.pick(eligible);
    const writer = new Writer(random, units);
    return { text: writer.write(meant), meant, noise: writer.noise };
  });
}
