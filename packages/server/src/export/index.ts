export { ExportError } from './export-error.ts';
export { exportPortal, type Exported, type ExportOptions } from './export-portal.ts';
export { openFolder, type Folder } from './folder.ts';
