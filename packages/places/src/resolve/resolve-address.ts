import { loadArea } from '../load.ts';
import { provinces } from '../provinces.ts';
import { decide, type ResolvedAddress } from './decide.ts';
import { mentionsOf, spansOf, type Mention, type Span } from './mentions.ts';
import { provinceNames, type ProvinceEntry } from './province-names.ts';
import { restOf } from './rest.ts';
import { readings, type Reading } from './score.ts';
import { tokenize } from './tokens.ts';

export interface ResolveOptions {
  /** Current province the address is known to lie in, such as the one chosen in a form. */
  readonly province?: string;
}

/** Longer texts are no addresses; the bound keeps a pasted page from occupying the browser. */
const LONGEST_ADDRESS = 300;

/** A unit with its district or province, by name and without many slips. */
const SURE = 1.4;

/** Whether the address names a district that a reading does not explain; it may lie in a province that was not loaded. */
function leavesDistrict(spans: readonly Span[], explained: readonly Span[]): boolean {
  const begins = spans.filter(({ prefix }) => prefix?.level === 'district' || prefix?.level === 'city');
  return begins.some(({ from }) => !explained.some((span) => span.start <= from && from < span.to));
}

/** "Huyện Hoà Bình" is not the city of Hoà Bình. */
const contradictsType = ({ target, spans }: Reading): boolean =>
  spans.some(({ prefix }) => prefix?.level === 'district' && target.district && prefix.type !== target.district.type);

const isSure = (reading: Reading | undefined, spans: readonly Span[]): boolean =>
  reading !== undefined &&
  reading.confirmed &&
  reading.score >= SURE &&
  !leavesDistrict(spans, reading.spans) &&
  !contradictsType(reading);

async function readIn(
  codes: readonly string[],
  spans: readonly Span[],
  named: readonly Mention<ProvinceEntry>[],
): Promise<readonly Reading[]> {
  const areas = await Promise.all(codes.map(loadArea));
  const names = mentionsOf(
    spans,
    areas.flatMap(({ gazetteer }) => gazetteer),
  );
  return readings({ names, provinces: named });
}

const provincesNamed = (mentions: readonly Mention<ProvinceEntry>[]): readonly string[] => [
  ...new Set(mentions.flatMap(({ entry }) => [entry.current ?? [], entry.former?.codes ?? []].flat())),
];

/**
 * Reads an address as people write it, with present or former units, accents or none, slips, abbreviations, any order:
 * `xóm 3, xã Phúc Xuân, TP Thái Nguyên`. A former unit that was split, and an address that fits several units, come back
 * as `ambiguous` with the candidates: the buyer is asked, nothing is guessed.
 *
 * Loads the areas of the provinces that the text names (2 to 4 kB each), all 34 only when it names none.
 * Rejects with `PlaceError` (`unknown_province`) for an unknown `province`, or as `import()` does.
 */
export async function resolveAddress(text: string, options: ResolveOptions = {}): Promise<ResolvedAddress> {
  const address = text.normalize('NFC').slice(0, LONGEST_ADDRESS);
  const tokens = tokenize(address);
  const spans = spansOf(tokens);
  // No province's name begins with a type word: "huyện Quang…" is not a misspelt Tuyên Quang.
  const named = mentionsOf(spans, provinceNames()).filter(
    ({ span, edits }) => edits === 0 || span.mayHaveSlips === 'yes',
  );
  const restFor = ({ spans: explained }: Reading): string => restOf(address, tokens, explained);
  if (options.province !== undefined) return decide(await readIn([options.province], spans, named), restFor);

  const first = await readIn(provincesNamed(named), spans, named);
  if (isSure(first[0], spans)) return decide(first, restFor);
  return decide(
    await readIn(
      provinces.map(({ code }) => code),
      spans,
      named,
    ),
    restFor,
  );
}
