import { createPool, migrate } from '../database/index.ts';

/** A process that migrates the database of its argument and prints what it ran. */
const sql = createPool(process.argv[2] ?? '');
process.stdout.write(JSON.stringify(await migrate(sql)));
await sql.end();
