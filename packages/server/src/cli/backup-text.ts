import type { BackupSummary } from '../backup/index.ts';

/** A backup in a few lines. Counts only: terminals are watched and logged. */
export function describeBackup({ manifest, tables }: BackupSummary): string {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const orders = tables.find(({ name }) => name === 'orders')?.rows ?? 0;
  const portals = manifest.portals.map(({ name }) => name).join(', ');
  return [
    `${manifest.portals.length} portals (${portals})`,
    `${orders.toLocaleString('en')} orders, ${rows.toLocaleString('en')} rows of ${tables.length} tables`,
    `as of ${manifest.createdAt}, schema ${manifest.migrations.at(-1)?.name ?? 'none'}`,
  ].join('\n');
}

export const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
