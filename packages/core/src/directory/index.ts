export {
  directoryEntrySchema,
  directoryKinds,
  gtinLotCode,
  type DirectoryEntry,
  type DirectoryKind,
} from './directory.ts';
