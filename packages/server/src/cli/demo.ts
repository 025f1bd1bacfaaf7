import { join } from 'node:path';
import type { Hono } from 'hono';
import { runInBackground, serverJobs } from '../background/index.ts';
import { migrate, openDatabase, type Sql } from '../database/index.ts';
import { createNotifiers } from '../notifications/index.ts';
import { gatewayPages } from '../payments/simulator/gateway.ts';
import type { AppEnv } from '../middleware/index.ts';
import { createPortalApp } from '../pages/portal-app.ts';
import { sharedSecret } from '../repository/index.ts';
import { loadSample, sampleFolder } from '../sample/index.ts';
import { createTraceSigner, openKeyRing } from '../trace/index.ts';
import { openCarriers } from './demo-carriers.ts';
import { openPayments } from './demo-payments.ts';
import { serveDemoPortal } from './demo-portal.ts';
import { listen } from './listen.ts';
import { PortTakenError } from './port-taken-error.ts';
import { readNotifications } from './read-notifications.ts';
import { readPassphrase } from './read-passphrase.ts';
import { ensureSdk, sdkFolder } from './sdk-build.ts';
import { isCheckout, type Settings } from './settings.ts';

export interface Demo {
  readonly apiOrigin: string;
  readonly portalOrigin: string;
  readonly sql: Sql;
  /** Lets running requests end, then closes everything. */
  stop(): Promise<void>;
}

/**
 * Starts the whole demonstration: database, server and a portal page of another origin. What was opened is closed again
 * when a later step fails.
 *
 * @throws FolderInUseError, PortTakenError, SdkBuildError and what the database throws
 */
export async function startDemo(settings: Settings): Promise<Demo> {
  const open: (() => Promise<void>)[] = [];
  const stop = async () => {
    for (let close = open.pop(); close !== undefined; close = open.pop()) await close();
  };
  try {
    return { ...(await begin(settings, open)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function begin(settings: Settings, open: (() => Promise<void>)[]): Promise<Omit<Demo, 'stop'>> {
  const apiOrigin = `http://${settings.host}:${settings.port}`;
  const portalOrigin = `http://${settings.host}:${settings.portalPort}`;
  const now = new Date();
  const notifications = await readNotifications(process.env);
  // The bundler takes the longest, so it runs beside the database; a refusal waits until there is something to close.
  const sdk = ensureSdk().then(
    () => undefined,
    (error: unknown) => ({ error }),
  );
  const ring = await openKeyRing(settings.folder, now, await readPassphrase(process.env));
  const database = await openDatabase(settings.database, { log: report });
  open.push(() => database.close());
  const { sql } = database;
  await migrate(sql);
  const origins = { publicOrigin: apiOrigin, portalOrigins: [portalOrigin, ...settings.moreOrigins] };
  await loadSample(sql, { now, ...origins, signer: createTraceSigner(ring) });
  const refusal = await sdk;
  if (refusal !== undefined) throw refusal.error;
  const payments = await openPayments(process.env, sql, apiOrigin);
  const carriers = await openCarriers(process.env, sql);
  open.push(() => carriers.stop());
  const app = createPortalApp({
    sql,
    config: {
      publicOrigin: apiOrigin,
      keepOffline: settings.keepOffline,
      copyRule: settings.copyRule,
      payments: payments.settings,
    },
    signer: async () => createTraceSigner(await openKeyRing(settings.folder, new Date())),
    carriers: carriers.carriers,
    notifiers: notifications === undefined ? [] : createNotifiers(notifications),
    pictures: join(sampleFolder, 'pictures'),
    sdk: sdkFolder,
  });
  const background = runInBackground(
    serverJobs(sql, {
      now: () => new Date(),
      privateWebhooks: settings.privateWebhooks,
      notices: notifications && {
        notifiers: createNotifiers(notifications),
        links: { publicOrigin: apiOrigin, secret: () => sharedSecret(sql, 'orders') },
        log: report,
      },
    }),
    (job, error) => report({ level: 'error', event: 'job-failed', job, failure: nameOf(error) }),
  );
  open.push(() => background.stop());
  const server = await onPort('NONGSAN_PORT', settings.port, (port) =>
    listen(withGateway(app, apiOrigin, payments.secret).fetch, port, settings.host),
  );
  open.push(() => server.stop());
  if (!isCheckout) return { apiOrigin, portalOrigin: apiOrigin, sql };
  const portal = await onPort('NONGSAN_PORTAL_PORT', settings.portalPort, (port) =>
    serveDemoPortal(apiOrigin, port, settings.host),
  );
  open.push(() => portal.stop());
  return { apiOrigin, portalOrigin, sql };
}

/** In a demonstration the server has the page that stands in for VNPAY's as well. */
function withGateway(app: Hono<AppEnv>, publicOrigin: string, secret: string | undefined): Hono<AppEnv> {
  return secret === undefined ? app : app.route('/', gatewayPages({ publicOrigin, secret }));
}

/** One line an event, beside the greeting: nothing of it is for buyers. */
function report(entry: object): void {
  console.error(JSON.stringify({ at: new Date().toISOString(), ...entry }));
}

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

async function onPort<T>(variable: string, port: number, start: (port: number) => Promise<T>): Promise<T> {
  try {
    return await start(port);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') throw new PortTakenError(port, variable);
    throw error;
  }
}
