import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildDigitalLink, DigitalLinkError, parseDigitalLink, validateElements } from './index.ts';

const seeds = [
  'https://id.example/tn/01/09520123456788/10/TC-26/21/7?17=261231&7007=260901260905&251=VN-DTOR-0017&s=abc#top',
  'HTTP://a.b:8080/414/9520123456788/254/32a%2Fb?99=A%25B&lang=vi',
  'https://a/8010/9520PART%23-1%2F/8011/12?8030=abc_-==',
];
const alphabet = [...'/?#&=%+-.:@^0123456789AZaz~\u0000\u00e8\ud83c\u200b', '01', '10', '8004', '%2', '//', '&17='];

/** A small generator of its own keeps 100,000 cases within seconds, and a failing one can be named by its number. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function mutated(random: (below: number) => number): string {
  let uri = seeds[random(seeds.length)] ?? '';
  for (let left = 1 + random(4); left > 0; left -= 1) {
    const [at, length] = [random(uri.length + 1), random(4)];
    const insert = random(3) === 0 ? '' : (alphabet[random(alphabet.length)] ?? '');
    uri = uri.slice(0, at) + insert + uri.slice(at + length);
  }
  return uri;
}

function random(pick: (below: number) => number): string {
  return `https://a/${Array.from({ length: pick(24) }, () => alphabet[pick(alphabet.length)]).join('')}`;
}

/** The elements as read, after whatever was read is also checked and written again; or the error's name. */
function read(uri: string): string {
  try {
    const link = parseDigitalLink(uri);
    validateElements(link.ais);
    return parseDigitalLink(buildDigitalLink({ stem: link.stem, ais: link.ais })).primaryKey.ai;
  } catch (error) {
    if (error instanceof DigitalLinkError && error.position >= 0) return error.name;
    throw error;
  }
}

it('100,000 random and mutated links are read or refused, never a crash', () => {
  const pick = randomFrom(20_260_726);
  const outcomes = new Set<string>();
  for (let number = 0; number < 100_000; number += 1)
    outcomes.add(read(number % 4 === 0 ? random(pick) : mutated(pick)));
  expect([...outcomes].sort()).toEqual(['01', '414', '8004', '8010', 'DigitalLinkError']);
});

it('no text whatever makes the parser throw anything else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => read(text) === 'DigitalLinkError'),
    { numRuns: 2000 },
  );
});
