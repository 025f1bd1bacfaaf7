import { fork, type ChildProcess } from 'node:child_process';
import { request as ask, Agent } from 'node:http';

const rounds = 9;
const connections = 16;
/** Long enough for a thousand answers, short enough that all servers see the same weather. */
const millisecondsEach = 600;

/** What a server says when it is there. */
export interface Ready {
  readonly address: string;
  readonly databaseUrl: string;
}

/** A server in a process of its own. */
export interface Running<Kind extends string> extends Ready {
  readonly kind: Kind;
  readonly headers: Readonly<Record<string, string>>;
  readonly stop: () => Promise<void>;
}

export type Rates<Kind extends string> = Readonly<Record<Kind, number[]>>;

/** Answers a second of each server: they take turns, so that all see the same machine. */
export async function compare<Kind extends string>(servers: readonly Running<Kind>[]): Promise<Rates<Kind>> {
  const rates = Object.fromEntries(servers.map(({ kind }) => [kind, [] as number[]])) as Record<Kind, number[]>;
  for (const server of servers) await answersPerSecond(server);
  for (let round = 0; round < rounds; round += 1) {
    // Who goes first changes with each round.
    for (const turn of servers.keys()) {
      const server = servers[(turn + round) % servers.length];
      if (server !== undefined) rates[server.kind].push(await answersPerSecond(server));
    }
  }
  return rates;
}

/** Keeps all connections busy for a while; each asks again when it has its answer. */
async function answersPerSecond({ address, headers }: Pick<Running<string>, 'address' | 'headers'>): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const start = performance.now();
  const end = start + millisecondsEach;
  let answers = 0;
  const keepAsking = async (): Promise<void> => {
    while (performance.now() < end) {
      await readOnce(address, headers, agent);
      answers += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, keepAsking));
  agent.destroy();
  return (answers * 1_000) / (performance.now() - start);
}

function readOnce(address: string, headers: Readonly<Record<string, string>>, agent: Agent): Promise<void> {
  return new Promise((done, failed) => {
    const request = ask(address, { agent, headers }, (response) => {
      response.once('error', failed).once('end', () => {
        if (response.statusCode === 200) done();
        else failed(new Error(`${address} answered with ${response.statusCode}`));
      });
      response.resume();
    });
    request.once('error', failed).end();
  });
}

/** Starts a file of a server; it says when it is there. */
export async function startServer<Kind extends string>(
  file: string,
  kind: Kind,
  databaseUrl = '',
  headers: Readonly<Record<string, string>> = {},
): Promise<Running<Kind>> {
  const child = fork(file, [kind, databaseUrl]);
  const ready = await new Promise<Ready>((done, failed) => {
    child.once('message', (message) => done(message as Ready));
    child.once('error', failed);
    child.once('exit', (code) => failed(new Error(`The server "${kind}" ended with ${code}`)));
  });
  return { kind, headers, stop: () => stopServer(child), ...ready };
}

function stopServer(child: ChildProcess): Promise<void> {
  return new Promise((done) => {
    child.once('exit', () => done());
    child.send('stop');
  });
}
