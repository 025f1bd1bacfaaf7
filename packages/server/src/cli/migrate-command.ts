import { migrateBeside } from '../database/migrate-beside.ts';
import { withDatabase } from './with-database.ts';

export async function migrateCommand(): Promise<void> {
  const applied = await withDatabase(({ sql }) => migrateBeside(sql));
  console.log(applied.length === 0 ? 'The schema is up to date.' : `Applied: ${applied.join(', ')}`);
}
