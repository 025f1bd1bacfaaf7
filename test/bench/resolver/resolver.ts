import { fileURLToPath } from 'node:url';
import { median, type Figure } from '../figure.ts';
import { compare, startServer, type Rates, type Running } from '../in-turns.ts';
import type { Kind } from './servers.ts';

const servers = fileURLToPath(new URL('servers.ts', import.meta.url));

/**
 * A signed lot from the resolver, as a page whose signature was checked, as that of a single item and as JSON, against a bare handler that runs the
 * resolver's own SELECT for the lot with the same driver and sends the row.
 */
export async function benchResolver(): Promise<readonly Figure[]> {
  const running: Running<Kind>[] = [];
  try {
    const page = await startServer<Kind>(servers, 'page', '', { accept: 'text/html' });
    running.push(page);
    running.push({ ...page, kind: 'json', headers: { accept: 'application/json' }, stop: () => Promise.resolve() });
    running.push(await startServer<Kind>(servers, 'item', '', { accept: 'text/html' }));
    running.push(await startServer(servers, 'select', page.databaseUrl));
    return figuresOf(await compare(running));
  } finally {
    for (const server of running.reverse()) await server.stop();
  }
}

function figuresOf(rates: Rates<Kind>): readonly Figure[] {
  const against = (kind: Kind) => ({
    value: median(rates[kind]) / median(rates.select),
    unit: '× bare',
    aim: { atLeast: 0.3 },
    samples: rates[kind].map((rate, round) => rate / (rates.select[round] ?? NaN)),
    note: `${median(rates[kind]).toFixed(0)} answers a second against ${median(rates.select).toFixed(0)}`,
  });
  return [
    { name: 'resolver, page', ...against('page') },
    // It asks the database twice where the bare handler asks once.
    { name: 'resolver, page of an item', ...against('item'), aim: { atLeast: 0.2 } },
    { name: 'resolver, JSON', ...against('json') },
  ];
}
