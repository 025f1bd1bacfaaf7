export {
  holidayDate,
  holidayOn,
  publicHolidays,
  rememberHolidays,
  type HolidayDates,
  type HolidayDay,
} from './dates.ts';
export { holidayRules, holidays, type Holiday, type HolidayRule } from './holiday.ts';
