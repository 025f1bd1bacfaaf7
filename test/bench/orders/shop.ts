// The server of this bench, in a process of its own.
import { openStand } from '../../orders/stand.ts';
import type { Ready } from '../in-turns.ts';

const stand = await openStand({ pieces: 10_000_000 });
process.once('message', () => {
  void stand.close().then(() => process.exit());
});
const ready: Ready = { address: stand.address, databaseUrl: stand.databaseUrl };
process.send?.(ready);
