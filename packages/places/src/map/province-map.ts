import { countryRuns } from '../data/country.ts';
import { pointChunks } from '../data/points.ts';
import { gridCell, gridSize, type GridCell } from './grid.ts';

/**
 * The country as dots, one for each cell of a grid that a commune lies in: an SVG path to be stroked with round caps and
 * the dash pattern `0 1`. A cell alone has a tenth
 * of a column, since a line of no length has no dots. It shows where, not borders; the archipelagos are part of it and are named.
 */
export const countryMap = {
  size: gridSize,
  path: countryRuns,
  archipelagos: [
    { name: 'Hoàng Sa', at: gridCell(16.568, 112.135) },
    { name: 'Trường Sa', at: gridCell(9.71, 114.45) },
  ],
} as const;

/** One commune of a province's map, as a position in kilometres from the map's north-west corner. */
export interface MapDot {
  /** The commune's code of today. */
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

export interface ProvinceMap {
  readonly width: number;
  readonly height: number;
  /** The middle of every commune, in the order of their codes. */
  readonly dots: readonly MapDot[];
  /** The cells of the country's map that the province has. */
  readonly cells: readonly GridCell[];
  /** The cell of one commune, the archipelagos' too. */
  readonly cellOf: (communeCode: string) => GridCell | undefined;
}

type ProvinceCode = keyof typeof pointChunks;

const isProvinceCode = (code: string): code is ProvinceCode => Object.hasOwn(pointChunks, code);

/** Hoàng Sa and Trường Sa. */
const archipelagos: readonly string[] = ['20333', '22736'];

/** Kilometres of a hundredth of a degree of latitude. */
const kilometres = 1.11;

/** Where the communes of a province lie. Nothing for a code that no province has. */
export async function loadProvinceMap(code: string): Promise<ProvinceMap | undefined> {
  if (!isProvinceCode(code)) return undefined;
  const { points } = await pointChunks[code]();
  const [steps = [], latitudes = [], longitudes = []] = points
    .split('|')
    .map((column) => column.split(',').map(Number));
  let last = 0;
  const all = steps.map((step, at) => {
    last += step;
    return { code: String(last).padStart(5, '0'), lat: latitudes[at] ?? 0, lon: longitudes[at] ?? 0 };
  });
  // Far out in the sea, they would leave their provinces' mainland a speck: they stand on the country's map.
  const shown = all.filter((place) => !archipelagos.includes(place.code));
  const top = Math.max(...shown.map(({ lat }) => lat));
  const left = Math.min(...shown.map(({ lon }) => lon));
  const narrowing = Math.cos((top / 100 / 180) * Math.PI);
  const dots = shown.map(({ code: commune, lat, lon }) => ({
    code: commune,
    x: Math.round((lon - left) * kilometres * narrowing),
    y: Math.round((top - lat) * kilometres),
  }));
  const cells = new Map(
    all.map(({ lat, lon }) => {
      const cell = gridCell(lat / 100, lon / 100);
      return [cell.join(), cell];
    }),
  );
  return {
    width: Math.max(...dots.map(({ x }) => x)),
    height: Math.max(...dots.map(({ y }) => y)),
    dots,
    cells: [...cells.values()],
    cellOf: (communeCode) => {
      const found = all.find((place) => place.code === communeCode);
      return found && gridCell(found.lat / 100, found.lon / 100);
    },
  };
}
