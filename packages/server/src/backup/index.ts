export { BackupFileError } from './backup-file-error.ts';
export { BackupVersionError } from './backup-version-error.ts';
export { checkBackup, type CheckedBackup } from './check-backup.ts';
export { DatabaseNotEmptyError } from './database-not-empty-error.ts';
export { type BackupSummary, type Manifest, type TableTotals } from './manifest.ts';
export { restoreBackup, type RestoreOptions, type RestoreSummary } from './restore-backup.ts';
export { RestoreError } from './restore-error.ts';
export { writeBackup, type BackupOptions } from './write-backup.ts';
