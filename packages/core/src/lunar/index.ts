export { lunarDate, solarDate, tetDate, type LunarDate } from './lunar-date.ts';
export { lunarYear, lunarYears, type LunarMonth } from './lunar-year.ts';
