export { addDays, dayNumber, dayOf, weekdayOf, weekdays, type Weekday } from './day.ts';
export {
  addMonths,
  formatInstant,
  formatLocalDate,
  formatLongDate,
  instantSchema,
  localDateAt,
  localDateSchema,
  timeZone,
} from './time.ts';
