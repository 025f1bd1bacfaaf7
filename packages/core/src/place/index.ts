export { placeSchema, placeVintage, type Place } from './place.ts';
