export { ExportError } from './export-error.ts';
export { exportPortal, type Exported, type ExportOptions } from './export-portal.ts';
export type { WriteFile } from './files.ts';
export { openFolder, type Folder } from './folder.ts';
export type { PageTemplates } from './links.ts';
