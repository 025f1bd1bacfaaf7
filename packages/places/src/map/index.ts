export { drawingSize, drawPlace, type PlaceDrawing } from './draw.ts';
export type { GridCell } from './grid.ts';
export { countryMap, loadProvinceMap, type MapDot, type ProvinceMap } from './province-map.ts';
