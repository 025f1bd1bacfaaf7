export {
  staticDirectorySchema,
  staticFileSchema,
  staticFormat,
  staticIndexSchema,
  staticPathSchema,
  staticSearchSchema,
  type StaticDirectory,
  type StaticFile,
  type StaticIndex,
  type StaticSearch,
} from './static-files.ts';
