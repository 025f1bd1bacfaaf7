/** Ways in which a QR symbol can hold text (ISO/IEC 18004 §7.3), the dearest last. */
export const qrModes = ['numeric', 'alphanumeric', 'byte'] as const;

export type QrMode = (typeof qrModes)[number];

export interface QrSegment {
  readonly mode: QrMode;
  readonly data: string;
}

/** Bits of the character count for versions 1–9, 10–26 and 27–40 (ISO/IEC 18004, table 3), and how much each may hold at level M. */
const classes = [
  { count: { numeric: 10, alphanumeric: 9, byte: 8 }, most: 1456 },
  { count: { numeric: 12, alphanumeric: 11, byte: 16 }, most: 8496 },
  { count: { numeric: 14, alphanumeric: 13, byte: 16 }, most: Infinity },
] as const;

type Counts = (typeof classes)[number]['count'];

const numeric = /^[0-9]$/;
const alphanumeric = /^[0-9A-Z $%*+\-./:]$/;

/** Costs in sixths of a bit: three digits take ten bits, two letters eleven. */
function costOf(mode: QrMode, character: string): number {
  if (mode === 'numeric') return numeric.test(character) ? 20 : Infinity;
  if (mode === 'alphanumeric') return alphanumeric.test(character) ? 33 : Infinity;
  const point = character.codePointAt(0) ?? 0;
  return 48 * (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4);
}

/**
 * Cuts a text into the segments that need the fewest bits at level M, in one pass: for each character the cheapest way
 * to have come to it in each mode. A signed link is letters, digits and a signature in both cases; as one segment of
 * bytes it needs a larger symbol.
 */
export function qrSegments(text: string): readonly QrSegment[] {
  const characters = [...text];
  for (const { count, most } of classes) {
    const { bits, modes } = cheapest(characters, count);
    if (bits <= most) return join(characters, modes);
  }
  return [];
}

interface Way {
  readonly cost: number;
  readonly mode: QrMode;
  readonly before: Way | undefined;
}

function cheapest(characters: readonly string[], count: Counts): { bits: number; modes: readonly QrMode[] } {
  let ways: readonly Way[] = [];
  for (const character of characters) {
    const best = ways.reduce<Way | undefined>(
      (least, way) => (least && least.cost <= way.cost ? least : way),
      undefined,
    );
    ways = qrModes.map((mode): Way => {
      const stay = ways.find((way) => way.mode === mode);
      // A count of characters is whole bits: what the segment before left over is rounded up.
      const begin = Math.ceil((best?.cost ?? 0) / 6) * 6 + 6 * (4 + count[mode]);
      const stays = stay !== undefined && stay.cost < begin;
      return { cost: (stays ? stay.cost : begin) + costOf(mode, character), mode, before: stays ? stay : best };
    });
  }
  const last = ways.reduce<Way | undefined>((least, way) => (least && least.cost <= way.cost ? least : way), undefined);
  const modes: QrMode[] = [];
  for (let way = last; way; way = way.before) modes.push(way.mode);
  return { bits: Math.ceil((last?.cost ?? 0) / 6), modes: modes.reverse() };
}

function join(characters: readonly string[], modes: readonly QrMode[]): readonly QrSegment[] {
  const segments: { mode: QrMode; data: string }[] = [];
  for (const [index, mode] of modes.entries()) {
    const open = segments.at(-1);
    if (open?.mode === mode) open.data += characters[index] ?? '';
    else segments.push({ mode, data: characters[index] ?? '' });
  }
  return segments;
}
