import { countryMap, type ProvinceMap } from './province-map.ts';

/** Two drawings of `width` × `height`, as SVG paths: dots are lines of no length, to be stroked with round caps. */
export interface PlaceDrawing {
  readonly country: {
    readonly land: string;
    /** The province's own cells. */
    readonly own: string;
    readonly islands: string;
    /** The commune. */
    readonly spot: string;
    /** Names of the archipelagos, each with the baseline that its end stands on. */
    readonly names: readonly { readonly name: string; readonly x: number; readonly y: number }[];
  };
  readonly province: {
    readonly dots: string;
    /** A circle around the commune. */
    readonly ring: string;
    readonly spot: string;
  };
}

export const drawingSize = { width: 62, height: 78 } as const;

/** What the province may fill, and from where. */
const frame = { left: 4, top: 5, width: 54, height: 68 } as const;
const radius = 4;

/**
 * The country as dots with the province in colour, and the province as its communes with the one that is meant. Hoàng Sa and
 * Trường Sa are always there. What is not known, a commune of no province or a province that has not come, is an empty path.
 */
export function drawPlace(map: ProvinceMap | undefined, communeCode: string): PlaceDrawing {
  const { archipelagos, path } = countryMap;
  const own = map?.cellOf(communeCode);
  return {
    country: {
      land: path,
      own: dotsAt(map?.cells ?? []),
      islands: dotsAt(archipelagos.map(({ at }) => at)),
      spot: dotsAt(own === undefined ? [] : [own]),
      names: archipelagos.map(({ name, at: [, y] }) => ({ name, x: drawingSize.width - 0.5, y: y + 6.5 })),
    },
    province: map === undefined ? { dots: '', ring: '', spot: '' } : drawProvince(map, communeCode),
  };
}

type Point = readonly [x: number, y: number];

const dotsAt = (points: readonly Point[]): string => points.map(([x, y]) => `M${x} ${y}h0`).join('');
const ringAt = ([x, y]: Point): string =>
  `M${x - radius} ${y}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0-${2 * radius} 0`;

/** As large as its place in the drawing allows. */
function drawProvince({ dots, width, height }: ProvinceMap, communeCode: string): PlaceDrawing['province'] {
  const scale = Math.min(frame.width / Math.max(width, 1), frame.height / Math.max(height, 1));
  const left = frame.left + (frame.width - width * scale) / 2;
  const top = frame.top + (frame.height - height * scale) / 2;
  const points = dots.map(({ x, y }): Point => [round(left + x * scale), round(top + y * scale)]);
  const own = points[dots.findIndex(({ code }) => code === communeCode)];
  return {
    dots: dotsAt(points),
    ring: own === undefined ? '' : ringAt(own),
    spot: own === undefined ? '' : dotsAt([own]),
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
