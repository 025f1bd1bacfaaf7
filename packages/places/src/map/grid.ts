/** Where a place lies on the country's grid: columns from west to east, rows from north to south. */
export type GridCell = readonly [x: number, y: number];

const north = 23.5;
const west = 102;
/** Degrees of one row. A column has as many kilometres, at the country's middle latitude. */
const step = 0.2;
const narrowing = Math.cos((16 * Math.PI) / 180);

/** Columns and rows that hold every commune, Trường Sa in the south-east among them. */
export const gridSize: GridCell = [61, 76];

/** The cell of a position in degrees. The grid is coarse on purpose: it shows where in the country, no borders. */
export const gridCell = (latitude: number, longitude: number): GridCell => [
  Math.round(((longitude - west) * narrowing) / step),
  Math.round((north - latitude) / step),
];
