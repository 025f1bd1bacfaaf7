import { gtinCheckDigit, buildDigitalLink } from '@nongsan/core/gs1';

export interface RandomLot {
  readonly code: string;
  readonly link: string;
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const lotLetters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-';
const hosts = ['id.example', 'truyxuat.example', 'TRUYXUAT.EXAMPLE:8443', 'truyxuat.thai-nguyen.example'] as const;

/** Links of lots as portals print them: with and without GTIN, serial, dates and growing areas of every kind. */
export function randomLots(count: number, seed: number): readonly RandomLot[] {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, index) => randomLot(random, index));
}

function randomLot(random: () => number, index: number): RandomLot {
  const below = (most: number) => Math.floor(random() * most);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  const letters = (count: number) => Array.from({ length: count }, () => pick([...lotLetters])).join('');
  const day = () =>
    `2${5 + below(3)}${String(1 + below(12)).padStart(2, '0')}${String(1 + below(28)).padStart(2, '0')}`;
  // The index makes each lot another one.
  const code = `${letters(1 + below(14))}${String(index).padStart(4, '0')}`;
  const digits = `952000${String(below(1_000_000)).padStart(6, '0')}`;
  const gtin = `0${digits}${gtinCheckDigit(digits)}`;
  const signature = Buffer.from([1, ...Array.from({ length: 66 }, () => below(256))]).toString('base64url');
  const facts = [
    ...(random() < 0.8 ? [{ ai: '17', value: day() }] : []),
    ...(random() < 0.8 ? [{ ai: '7007', value: random() < 0.3 ? day() + day() : day() }] : []),
    ...(random() < 0.7
      ? [{ ai: '251', value: pick(['VN-BGOR-0001', 'VN-19-164-05503-0000-26', `VN-${letters(8)}`]) }]
      : []),
  ];
  const stem = `https://${pick(hosts)}`;
  if (random() < 0.5) {
    const query = [...facts.map(({ ai, value }) => `${ai}=${value}`), `s=${signature}`].join('&');
    return { code, link: `${stem}/t/${code}?${query}` };
  }
  const lot = [
    { ai: '01', value: gtin },
    { ai: '10', value: code },
  ];
  if (random() < 0.4) {
    const ais = [...lot, { ai: '21', value: letters(1 + below(12)) }, ...facts, { ai: '8030', value: signature }];
    return { code, link: buildDigitalLink({ stem, ais }) };
  }
  return { code, link: buildDigitalLink({ stem, ais: [...lot, ...facts], params: [['s', signature]] }) };
}
