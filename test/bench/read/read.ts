import { fileURLToPath } from 'node:url';
import { median, type Figure } from '../figure.ts';
import { compare, startServer, type Rates, type Running } from '../in-turns.ts';
import type { Kind } from './servers.ts';

const servers = fileURLToPath(new URL('servers.ts', import.meta.url));

/**
 * One product over HTTP from the portal's server, against a bare handler that runs one SELECT with the same driver on the
 * same database and answers JSON. That SELECT is the portal's own; a second handler reads the product's row alone, which
 * is no product yet. Each server is a process of its own, as it would be run, and they take turns.
 */
export async function benchRead(): Promise<readonly Figure[]> {
  const running: Running<Kind>[] = [];
  try {
    const portal = await startServer<Kind>(servers, 'portal');
    running.push(portal);
    for (const kind of ['select', 'row'] as const) running.push(await startServer(servers, kind, portal.databaseUrl));
    return figuresOf(await compare(running));
  } finally {
    for (const server of running.reverse()) await server.stop();
  }
}

function figuresOf(rates: Rates<Kind>): readonly Figure[] {
  const against = (kind: Kind) => ({
    value: median(rates.portal) / median(rates[kind]),
    samples: rates.portal.map((rate, round) => rate / (rates[kind][round] ?? NaN)),
    note: `${median(rates.portal).toFixed(0)} answers a second against ${median(rates[kind]).toFixed(0)}`,
  });
  return [
    { name: 'product read', unit: '× bare', aim: { atLeast: 0.4 }, ...against('select') },
    { name: 'product read, row alone', unit: '× bare', ...against('row') },
  ];
}
