import { typeLetter, type communeRows, type FormerRow } from './rows.ts';

type CommuneRow = (typeof communeRows)[number];

/** Steps between ascending codes: `5443,5446` becomes `5443,3`. */
function deltas(codes: readonly string[]): string {
  let last = 0;
  return codes
    .map((code) => {
      const step = Number(code) - last;
      last = Number(code);
      return String(step);
    })
    .join(',');
}

/** Three columns (names, type letters, code steps): columns compress better than rows. */
export function communeColumns(rows: readonly CommuneRow[]): readonly [names: string, types: string, codes: string] {
  return [
    rows.map((row) => row.name).join(';'),
    rows.map((row) => typeLetter(row.type)).join(''),
    deltas(rows.map((row) => row.code)),
  ];
}

/** Where a unit went, as places in the province's list of communes; nothing when it went where the one before it went. */
function targets(rows: readonly FormerRow[], placeOf: ReadonlyMap<string, number>): string {
  let last = '';
  return rows
    .map((row) => {
      const places = row.currentCodes.map((code) => placeOf.get(code));
      if (places.includes(undefined)) throw new Error(`former unit ${row.code} went to another province`);
      const text = places.join('+');
      const shown = text === last ? '' : text;
      last = text;
      return shown;
    })
    .join(',');
}

/** One line a district: type letter and name, then names, type letters, code steps, targets; `#` opens a former province. */
export function formerLines(rows: readonly FormerRow[], communes: readonly CommuneRow[]): string {
  const placeOf = new Map(communes.map((row, at) => [row.code, at]));
  const lines: string[] = [];
  for (const [province, units] of Map.groupBy(rows, (row) => row.province)) {
    lines.push(`#${province}`);
    for (const [district, members] of Map.groupBy(units, (row) => row.district.letter + row.district.name)) {
      const names = members.map((row) => row.name).join(';');
      const types = members.map((row) => row.letter).join('');
      lines.push([district, names, types, deltas(members.map((row) => row.code)), targets(members, placeOf)].join('|'));
    }
  }
  return lines.join('\n');
}
