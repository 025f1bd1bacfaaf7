import { createApp, createPool, listen, migrateBeside, readMigrations } from '@nongsan/server';

/**
 * A server of its own process on the database of DATABASE_URL, as a deployment runs it: migrates, listens, says where, and
 * on SIGTERM lets running requests end. The folder of its first argument has further migrations.
 */
const sql = createPool(process.env['DATABASE_URL'] ?? '');
const further = process.argv[2];
const migrations = await readMigrations();
if (further !== undefined) migrations.push(...(await readMigrations(new URL(`file://${further}/`))));
const applied = await migrateBeside(sql, migrations);
const app = createApp({
  sql,
  config: { publicOrigin: 'http://localhost', rateLimit: false },
  log: (entry) => {
    if (entry.level === 'error') console.error(JSON.stringify(entry));
  },
});
const server = await listen((request) => app.fetch(request), 0, 'localhost');
process.stdout.write(`${JSON.stringify({ port: server.port, applied })}\n`);
process.once('SIGTERM', () => {
  void server.stop().then(() => sql.end({ timeout: 5 }));
});
