// A portal's server in a process of its own, over the data folder that is its argument. Tells its parent where it listens and
// what becomes of its database.
import { createApp, listen, openDatabase, runInBackground, serverJobs } from '@nongsan/server';

/** What the process tells. */
export type ShopMessage = { readonly port: number } | { readonly database: string };

const tell = (message: ShopMessage): void => void process.send?.(message);

const database = await openDatabase(
  { folder: process.argv[2] ?? '' },
  {
    log: ({ event }) => {
      tell({ database: event });
    },
  },
);
const app = createApp({ sql: database.sql, config: { publicOrigin: 'http://127.0.0.1', rateLimit: false } });
// A killed database fails jobs, too; they come again.
runInBackground(serverJobs(database.sql, { now: () => new Date(), privateWebhooks: true }), () => undefined);
const { port } = await listen((request) => app.fetch(request), 0, '127.0.0.1');
tell({ port });
