import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  createPool,
  createPortalApp,
  createTraceSigner,
  listen,
  loadSample,
  migrate,
  openEmbeddedDatabase,
  openKeyRing,
  sampleFolder,
  type AppConfig,
  type EmbeddedDatabase,
  type KeyRing,
  type Listening,
  type Log,
  type Notifier,
  type Sql,
} from '@nongsan/server';

export interface DemoServerOptions {
  /** Stops the server's clock at a moment. Without it, the clock runs. */
  readonly now?: Date;
  /** Sites that may call, the first with the pages that links lead to. Default: none but the server itself. */
  readonly portalOrigins?: readonly string[];
  /** Default: any free one. */
  readonly port?: number;
  /** A database that is there already, instead of an embedded one in a temporary folder. It keeps what the test wrote. */
  readonly databaseUrl?: string;
  /** Folder of the script-tag build. Default: `packages/embed/dist`, as the last build left it. */
  readonly sdk?: string;
  /** What else the server is told; tests of one page by many hands want no rate limit, so there is none by default. */
  readonly config?: Omit<AppConfig, 'publicOrigin'>;
  /** Tells people something. Default: nobody is told. */
  readonly notifiers?: readonly Notifier[];
  /** Gets one entry a request, preflights included. Default: nowhere. */
  readonly log?: Log;
}

export interface DemoServer {
  readonly origin: string;
  /** Answers requests in this process: `app.request('/v1/portal?key=…')`. */
  readonly app: ReturnType<typeof createPortalApp>;
  readonly sql: Sql;
  readonly databaseUrl: string;
  /** The keys that its lots are signed with. */
  readonly ring: KeyRing;
  /** Stops PostgreSQL under the running server. */
  stopDatabase(): Promise<void>;
  /** Starts it again with its data, at the same address. */
  startDatabase(): Promise<void>;
  /** Nobody answers at the address any more: for readers, the network is gone. */
  disconnect(): Promise<void>;
  /** Answers again, at the same address; with another build or other settings, as after an upgrade. */
  connect(release?: Pick<DemoServerOptions, 'sdk' | 'config'>): Promise<void>;
  stop(): Promise<void>;
}

const dist = fileURLToPath(new URL('../../packages/embed/dist/', import.meta.url));

/** A fresh portal with the sample catalogue: real PostgreSQL, real HTTP, nothing shared with another test. */
export async function startDemoServer(options: DemoServerOptions = {}): Promise<DemoServer> {
  const folder = await mkdtemp(join(tmpdir(), 'nongsan-demo-'));
  // As root, PostgreSQL runs as another user, who has to pass through.
  await chmod(folder, 0o711);
  const database = await openDatabaseAt(folder, options.databaseUrl);
  const sql = createPool(database.url);
  const held = await holdPort(options.port ?? 0);
  const origin = `http://localhost:${held.port}`;
  const ring = await openKeyRing(folder, options.now ?? new Date());
  const create = await prepare(sql, origin, ring, options);
  const app = create();
  let listening = held.serve((request) => app.fetch(request));
  const stop = async () => {
    await listening.stop();
    await sql.end({ timeout: 5 });
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  };
  return {
    origin,
    app,
    sql,
    databaseUrl: database.url,
    ring,
    stopDatabase: () => database.stop(),
    startDatabase: () => database.start(),
    disconnect: () => listening.stop(),
    async connect(release) {
      const next = create(release);
      listening = await listen((request) => next.fetch(request), held.port, 'localhost');
    },
    stop,
  };
}

async function prepare(sql: Sql, publicOrigin: string, ring: KeyRing, options: DemoServerOptions) {
  const { now } = options;
  await migrate(sql);
  const signer = createTraceSigner(ring);
  const origins = { publicOrigin, portalOrigins: options.portalOrigins ?? [] };
  await loadSample(sql, { now: now ?? new Date(), ...origins, signer });
  return (release: Pick<DemoServerOptions, 'sdk' | 'config'> = {}) =>
    createPortalApp({
      sql,
      config: { rateLimit: false, ...options.config, ...release.config, publicOrigin },
      pictures: join(sampleFolder, 'pictures'),
      sdk: release.sdk ?? options.sdk ?? dist,
      ...(now && { now: () => now }),
      ...(options.log && { log: options.log }),
      ...(options.notifiers && { notifiers: options.notifiers }),
    });
}

/**
 * The sample has to know the server's address, so the port is taken before there is an app to answer on it.
 * Nobody asks yet, so nobody waits.
 */
async function holdPort(port: number) {
  let answer: (request: Request) => Response | Promise<Response> = () => new Response(null, { status: 503 });
  const listening: Listening = await listen((request) => answer(request), port, 'localhost');
  return {
    port: listening.port,
    serve(fetch: typeof answer): Listening {
      answer = fetch;
      return listening;
    },
  };
}

interface SwitchedDatabase {
  readonly url: string;
  start(): Promise<void>;
  stop(): Promise<void>;
}

async function openDatabaseAt(folder: string, url: string | undefined): Promise<SwitchedDatabase> {
  if (url !== undefined) return { url, start: refuse, stop: () => Promise.resolve() };
  const place = join(folder, 'database');
  let running: EmbeddedDatabase | undefined = await openEmbeddedDatabase({ folder: place });
  const first = running;
  return {
    url: first.url,
    async start() {
      running ??= await openEmbeddedDatabase({ folder: place, port: Number(new URL(first.url).port) });
    },
    async stop() {
      const closing = running;
      running = undefined;
      await closing?.close();
    },
  };
}

function refuse(): Promise<void> {
  return Promise.reject(new Error('A database given by its address is started and stopped by whoever runs it'));
}
