export { writeEvent, type NewEvent } from './write-event.ts';
