// pnpm bench [--json] [name…]: figures of this machine beside their aims. Read test/bench/README.md before comparing two.
import { availableParallelism, cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { table } from '../support/table.ts';
import { benchCards } from './cards/cards.ts';
import { passes, spread, type Figure } from './figure.ts';
import { benchLighthouse } from './lighthouse/lighthouse.ts';
import { benchOrders } from './orders/orders.ts';
import { benchPeers } from './peers/peers.ts';
import { benchQr } from './qr/qr.ts';
import { benchRead } from './read/read.ts';
import { benchResolver } from './resolver/resolver.ts';
import { benchSerials } from './serials/serials.ts';
import { benchStart } from './start/start.ts';
import { benchTrace } from './trace/trace.ts';

const benches: Readonly<Record<string, () => Promise<readonly Figure[]>>> = {
  cards: benchCards,
  lighthouse: benchLighthouse,
  orders: benchOrders,
  peers: benchPeers,
  qr: benchQr,
  read: benchRead,
  resolver: benchResolver,
  serials: benchSerials,
  start: benchStart,
  trace: benchTrace,
};

const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });

function row(figure: Figure): string[] {
  const { name, value, unit, aim, samples } = figure;
  const wanted = aim === undefined ? '' : 'atMost' in aim ? `≤ ${aim.atMost}` : `≥ ${aim.atLeast}`;
  const verdict = { true: 'pass', false: 'MISS', undefined: '' }[String(passes(figure))] ?? '';
  return [
    name,
    `${value.toFixed(2)} ${unit}`,
    wanted,
    verdict,
    `${(spread(samples) * 100).toFixed(0)} %`,
    `${samples.length}`,
  ];
}

async function main(): Promise<void> {
  const unknown = positionals.filter((name) => !Object.hasOwn(benches, name));
  if (unknown.length > 0)
    throw new Error(`No bench ${unknown.join(', ')}. There are: ${Object.keys(benches).join(', ')}`);
  const figures: Figure[] = [];
  for (const [name, bench] of Object.entries(benches)) {
    if (positionals.length === 0 || positionals.includes(name)) figures.push(...(await bench()));
  }
  const machine = { cpu: cpus()[0]?.model.trim() ?? 'unknown', cores: availableParallelism(), node: process.version };
  if (values.json) {
    console.log(
      JSON.stringify({ machine, figures: figures.map((figure) => ({ ...figure, passes: passes(figure) })) }, null, 2),
    );
    return;
  }
  console.log(table([['', 'median', 'aim', '', 'spread', 'samples'], ...figures.map(row)]));
  console.log(`\n${figures.map(({ name, note }) => `${name}: ${note}`).join('\n')}`);
  console.log(`\n${machine.cpu}, ${machine.cores} cores, Node ${machine.node}`);
}

await main();
