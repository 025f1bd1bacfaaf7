export { writeEvent } from './write-event.ts';
