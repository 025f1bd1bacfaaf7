import { gridCell, type GridCell } from '../src/map/grid.ts';
import type { communeRows } from './rows.ts';

type CommuneRow = (typeof communeRows)[number];

/** One commune's position was never published: it stands in the middle of its province until it is. */
function position(row: CommuneRow, rows: readonly CommuneRow[]): readonly [lat: number, lon: number] {
  if (row.lat !== '' && row.lon !== '') return [Number(row.lat), Number(row.lon)];
  const placed = rows.filter((other) => other.lat !== '' && other.province_code === row.province_code);
  const middle = (of: (other: CommuneRow) => string) =>
    placed.reduce((sum, other) => sum + Number(of(other)), 0) / placed.length;
  return [middle((other) => other.lat), middle((other) => other.lon)];
}

function hundredths(row: CommuneRow, rows: readonly CommuneRow[]): readonly [latitude: number, longitude: number] {
  const [latitude, longitude] = position(row, rows);
  return [Math.round(latitude * 100), Math.round(longitude * 100)];
}

/**
 * Three columns: steps between ascending codes, and in hundredths of a degree (about one kilometre) latitudes and longitudes.
 * With the codes, so that a map does not wait for names that it does not show.
 */
export function mapPoints(rows: readonly CommuneRow[]): string {
  const points = rows.map((row) => hundredths(row, rows));
  const steps = rows.map((row, at) => Number(row.code) - Number(rows[at - 1]?.code ?? 0));
  const columns = [steps, points.map(([latitude]) => latitude), points.map(([, longitude]) => longitude)];
  return columns.map((column) => column.join(',')).join('|');
}

/** Cells of the grid with a commune in them, as an SVG path of rows from north to south: `M8 0h2m3 0h0.1`. */
export function countryRuns(rows: readonly CommuneRow[]): string {
  const cells = new Map<number, Set<number>>();
  for (const row of rows) {
    const [latitude, longitude] = hundredths(row, rows);
    const [x, y]: GridCell = gridCell(latitude / 100, longitude / 100);
    cells.set(y, (cells.get(y) ?? new Set()).add(x));
  }
  const lines = [...cells].sort(([one], [other]) => one - other);
  return lines
    .map(([y, columns]) =>
      runsOf(
        y,
        [...columns].sort((one, other) => one - other),
      ),
    )
    .join('');
}

function runsOf(y: number, columns: readonly number[]): string {
  let path = '';
  let end = -1;
  for (const [at, x] of columns.entries()) {
    if (x - 1 === columns[at - 1]) continue;
    let last = x;
    while (columns.includes(last + 1)) last += 1;
    const length = last === x ? 0.1 : last - x;
    path += `${end === -1 ? `M${x} ${y}` : `m${Number((x - end).toFixed(1))} 0`}h${length}`;
    end = x + length;
  }
  return path;
}
