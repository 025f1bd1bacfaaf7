/** A bit for every letter and digit that occurs: two texts whose bits differ in many places are not worth measuring. */
export function letterMask(key: string): number {
  let mask = 0;
  for (let at = 0; at < key.length; at++) mask |= 1 << (key.charCodeAt(at) % 31);
  return mask;
}

function bitCount(mask: number): number {
  let left = mask;
  let count = 0;
  for (; left !== 0; count++) left &= left - 1;
  return count;
}

/** Whether two keys can be `most` edits apart at all, by length and by letters; one edit changes at most two bits. */
export function mayBeNear(one: string, oneMask: number, other: string, otherMask: number, most: number): boolean {
  return Math.abs(one.length - other.length) <= most && bitCount(oneMask ^ otherMask) <= 2 * most;
}

/** How many slips a text of this length may hold: short syllables are too easily one another. */
export function slipsAllowed(length: number): number {
  if (length < 4) return 0;
  return length < 10 ? 1 : 2;
}

type Row = readonly number[];

/** One row of the table; a swap of neighbours counts as one edit (optimal string alignment). */
function nextRow(one: string, other: string, at: number, previous: Row, beforePrevious: Row): number[] {
  const row = [at];
  for (let to = 1; to <= other.length; to++) {
    const same = one[at - 1] === other[to - 1];
    let edits = Math.min((previous[to - 1] ?? 0) + (same ? 0 : 1), (previous[to] ?? 0) + 1, (row[to - 1] ?? 0) + 1);
    const swapped = at > 1 && to > 1 && one[at - 1] === other[to - 2] && one[at - 2] === other[to - 1];
    if (swapped) edits = Math.min(edits, (beforePrevious[to - 2] ?? 0) + 1);
    row.push(edits);
  }
  return row;
}

/** Edits between two keys (a letter more, less, other, or two swapped), or `most + 1` as soon as there are more. */
export function editDistance(one: string, other: string, most: number): number {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let beforePrevious: Row = [];
  let previous: Row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let at = 1; at <= one.length; at++) {
    const row = nextRow(one, other, at, previous, beforePrevious);
    if (Math.min(...row) > most) return most + 1;
    [beforePrevious, previous] = [previous, row];
  }
  return Math.min(previous[other.length] ?? most + 1, most + 1);
}
