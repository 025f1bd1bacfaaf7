export {
  ocopGroups,
  ocopIssuers,
  ocopRecognitionSchema,
  ocopStars,
  type OcopRecognition,
  type OcopStars,
} from './recognition.ts';
export { ocopMonths, ocopStatus, ocopStatuses, ocopValidUntil, type OcopStatus } from './status.ts';
