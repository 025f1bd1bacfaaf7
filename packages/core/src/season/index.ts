export { seasonCalendars, seasonSchema, type Season } from './schema.ts';
export { inSeason, nextSeason, seasonAt, type Harvest } from './season.ts';
