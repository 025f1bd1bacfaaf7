import { request as ask, Agent } from 'node:http';
import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { median, type Figure } from '../figure.ts';
import type { Kind, Ready } from './servers.ts';

const rounds = 9;
const connections = 16;
/** Long enough for a thousand answers, short enough that both servers see the same weather. */
const millisecondsEach = 600;

interface Running extends Ready {
  readonly kind: Kind;
  readonly child: ChildProcess;
}

type Rates = Readonly<Record<Kind, number[]>>;

/**
 * One product over HTTP from the portal's server, against a bare handler that runs one SELECT with the same driver on the
 * same database and answers JSON. That SELECT is the portal's own; a second handler reads the product's row alone, which
 * is no product yet. Each server is a process of its own, as it would be run, and they take turns.
 */
export async function benchRead(): Promise<readonly Figure[]> {
  const running: Running[] = [];
  try {
    const portal = await startServer('portal');
    running.push(portal);
    for (const kind of ['select', 'row'] as const) running.push(await startServer(kind, portal.databaseUrl));
    return figuresOf(await compare(running));
  } finally {
    for (const server of running.reverse()) await stopServer(server);
  }
}

async function compare(servers: readonly Running[]): Promise<Rates> {
  const rates: Rates = { portal: [], select: [], row: [] };
  for (const { address } of servers) await answersPerSecond(address);
  for (let round = 0; round < rounds; round += 1) {
    // Who goes first changes with each round.
    for (const turn of servers.keys()) {
      const server = servers[(turn + round) % servers.length];
      if (server !== undefined) rates[server.kind].push(await answersPerSecond(server.address));
    }
  }
  return rates;
}

function figuresOf(rates: Rates): readonly Figure[] {
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

/** Keeps all connections busy for a while; each asks again when it has its answer. */
async function answersPerSecond(address: string): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const start = performance.now();
  const end = start + millisecondsEach;
  let answers = 0;
  const keepAsking = async (): Promise<void> => {
    while (performance.now() < end) {
      await readOnce(address, agent);
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, keepAsking));
  agent.destroy();
  return (answers * 1_000) / (performance.now() - start);
}

function readOnce(address: string, agent: Agent): Promise<void> {
  return new Promise((done, failed) => {
    const request = ask(address, { agent }, (response) => {
      response.once('error', failed).once('end', () => {
        if (response.statusCode === 200) done();
        else failed(new Error(`${address} answered with ${response.statusCode}`));
      });
      response.resume();
    });
    request.once('error', failed).end();
  });
}

const servers = fileURLToPath(new URL('servers.ts', import.meta.url));

/** A server in a process of its own; it says when it is there. */
async function startServer(kind: Kind, databaseUrl = ''): Promise<Running> {
  const child = fork(servers, [kind, databaseUrl]);
  const ready = await new Promise<Ready>((done, failed) => {
    child.once('message', (message) => done(message as Ready));
    child.once('error', failed);
    child.once('exit', (code) => failed(new Error(`The server "${kind}" ended with ${code}`)));
  });
  return { kind, child, ...ready };
}

function stopServer({ child }: Running): Promise<void> {
  return new Promise((done) => {
    child.once('exit', () => done());
    child.send('stop');
  });
}
