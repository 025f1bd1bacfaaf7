/** The demonstration portal in a process of its own, for a development server that has other settings than it needs. */
import { startDemoServer } from '../../test/support/demo-server.ts';
import { storyNow } from './now.ts';

const server = await startDemoServer({ now: new Date(storyNow) });
const stop = () => void server.stop().finally(() => process.exit());

// Whoever started this is gone: so is the need for a database.
process.once('disconnect', stop);
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
process.send?.({ origin: server.origin });
