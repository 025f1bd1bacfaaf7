export { harvestSchema, seasonCalendars, seasonSchema, type Harvest, type Season } from './schema.ts';
export { inSeason, nextSeason, seasonAt, type SeasonDays } from './season.ts';
