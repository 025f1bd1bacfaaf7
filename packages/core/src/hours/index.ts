export { hoursFrom, hoursOn, type DayHours } from './day-hours.ts';
export { openState, type OpenState } from './open-state.ts';
export {
  exceptionHoursSchema,
  holidayHoursSchema,
  openingHoursSchema,
  openingSpanSchema,
  type OpeningHours,
  type OpeningSpan,
} from './schema.ts';
