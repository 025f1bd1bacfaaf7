export {
  addMonths,
  formatInstant,
  formatLocalDate,
  instantSchema,
  localDateAt,
  localDateSchema,
  timeZone,
} from './time.ts';
