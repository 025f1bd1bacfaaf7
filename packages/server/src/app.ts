import { Hono, type Context } from 'hono';
import { except } from 'hono/combine';
import { compress } from 'hono/compress';
import type { Carrier } from './carriers/index.ts';
import type { AppConfig } from './config.ts';
import { readMigrations, type Migration, type Sql } from './database/index.ts';
import {
  adminScope,
  bodyGuard,
  bodySizeGuard,
  codeRateLimit,
  crossOrigin,
  deadline,
  defaultRateLimit,
  pathGuard,
  noticeRateLimit,
  rateLimit,
  requestLog,
  secretKey,
  securityHeaders,
  serverPaths,
  siteKey,
  varyByEncoding,
  viewRateLimit,
  type AppEnv,
  type Log,
} from './middleware/index.ts';
import type { Notifier } from './notifications/index.ts';
import { createApiDocument } from './openapi/document.ts';
import { noPaymentProviders } from './payments/index.ts';
import { problemResponse, ProblemError, toProblem } from './problems/index.ts';
import { createSiteDirectory, sharedSecret } from './repository/index.ts';
import { adminAreaRoutes } from './routes/admin-areas.ts';
import { adminClaimRoutes } from './routes/admin-claims.ts';
import { adminLotRoutes } from './routes/admin-lots.ts';
import { adminOrderRoutes } from './routes/admin-orders.ts';
import { adminPaperRoutes } from './routes/admin-papers.ts';
import { adminPaymentRoutes } from './routes/admin-payments.ts';
import { adminReportRoutes } from './routes/admin-reports.ts';
import { adminSellingRoutes } from './routes/admin-selling.ts';
import { adminSerialRoutes } from './routes/admin-serials.ts';
import { availabilityRoutes } from './routes/availability.ts';
import { carrierNoticeRoutes } from './routes/carrier-notices.ts';
import { cartHoldRoutes } from './routes/cart-holds.ts';
import { cartRoutes } from './routes/carts.ts';
import { claimRoutes } from './routes/claims.ts';
import { docsRoutes } from './routes/docs.ts';
import { handOverRoutes } from './routes/hand-overs.ts';
import { healthRoutes } from './routes/health.ts';
import { iconRoutes } from './routes/icon.ts';
import { jwksRoutes } from './routes/jwks.ts';
import { lotEventRoutes } from './routes/lot-events.ts';
import { lotRoutes } from './routes/lots.ts';
import { refuseOtherMethods } from './routes/method-not-allowed.ts';
import { orderActionRoutes } from './routes/order-actions.ts';
import { orderRecoveryRoutes } from './routes/order-recovery.ts';
import { orderRoutes } from './routes/orders.ts';
import { paymentAttemptRoutes } from './routes/payment-attempts.ts';
import { paymentNoticeRoutes } from './routes/payment-notices.ts';
import { portalRoutes } from './routes/portal.ts';
import { productRoutes } from './routes/products.ts';
import { serialViewRoutes } from './routes/serial-views.ts';
import { storeRoutes } from './routes/stores.ts';
import { traceEventRoutes } from './routes/trace-events.ts';
import type { Services } from './services.ts';
import type { TraceSigner } from './trace/index.ts';

export interface AppOptions {
  readonly sql: Sql;
  readonly config: AppConfig;
  /** Signs lots that servers state. Without it `/v1/admin/lots` refuses what needs a signature. */
  readonly signer?: () => Promise<TraceSigner>;
  /** Carriers whose notices are taken. Default: none. */
  readonly carriers?: readonly Carrier[];
  /** Tells people something, by mail or telephone. Default: nobody is told, and lost links of orders stay lost. */
  readonly notifiers?: readonly Notifier[];
  /** The clock. Default: the system's. */
  readonly now?: () => Date;
  /** Where one line a request goes. Default: nowhere. */
  readonly log?: Log;
}

/**
 * The portal's API as a Hono app: `app.fetch` for a server, `app.request()` for a test, `app.route()` for pages of its own.
 * Two apps in one process share nothing. The database need not answer yet; until it does, requests get 503.
 */
export function createApp(options: AppOptions): Hono<AppEnv> {
  const services = createServices(options);
  const { config, now } = services;
  const app = new Hono<AppEnv>();
  app.use(requestLog(options.log ?? (() => undefined)), securityHeaders, compress(), varyByEncoding);
  app.onError((error, c) => answerProblem(c, toProblem(error), config));
  app.notFound((c) => answerProblem(c, new ProblemError('not-found', 'There is nothing at this address.'), config));
  app.use('/v1/*', except(serverPaths, crossOrigin), deadline(config.requestTimeout ?? 15_000));
  if (config.rateLimit !== false) {
    app.use('/v1/*', rateLimit(config.rateLimit ?? defaultRateLimit, config.trustProxy ?? false, now));
    app.use('/v1/trace/views', rateLimit(viewRateLimit, config.trustProxy ?? false, now));
    app.use('/v1/order-recoveries/*', rateLimit(codeRateLimit, config.trustProxy ?? false, now));
  }
  app.use('/v1/*', except(serverPaths, siteKey(services.sites, config.publicOrigin)));
  for (const path of serverPaths) app.use(path, secretKey(services.sql, now));
  app.use('/v1/admin/*', adminScope);
  app.use('/v1/*', bodySizeGuard, bodyGuard);
  guardNotices(app, services);
  app.use(pathGuard);
  app.route('/', healthRoutes(services));
  app.route('/', jwksRoutes(services));
  app.route('/', carrierNoticeRoutes(services));
  app.route('/', paymentNoticeRoutes(services));
  for (const routes of [
    portalRoutes,
    productRoutes,
    storeRoutes,
    availabilityRoutes,
    lotRoutes,
    lotEventRoutes,
    traceEventRoutes,
    cartRoutes,
    cartHoldRoutes,
    handOverRoutes,
    orderRoutes,
    paymentAttemptRoutes,
    orderActionRoutes,
    orderRecoveryRoutes,
    claimRoutes,
    adminLotRoutes,
    adminAreaRoutes,
    adminOrderRoutes,
    adminClaimRoutes,
    adminPaperRoutes,
    serialViewRoutes,
    adminSerialRoutes,
    adminReportRoutes,
    adminSellingRoutes,
    adminPaymentRoutes,
  ]) {
    app.route('/v1', routes(services));
  }
  app.route('/', docsRoutes(remember(() => createApiDocument(app, config))));
  app.route('/', iconRoutes());
  refuseOtherMethods(app);
  return app;
}

/** What carriers and payment providers call: no key, so less of it. */
function guardNotices(app: Hono<AppEnv>, { config, now }: Services): void {
  const notices = rateLimit(noticeRateLimit, config.trustProxy ?? false, now);
  for (const path of ['/carriers/*', '/payments/*']) {
    if (config.rateLimit !== false) app.use(path, notices);
    app.use(path, deadline(config.requestTimeout ?? 15_000), bodySizeGuard, bodyGuard);
  }
}

function answerProblem(c: Context<AppEnv>, problem: ProblemError, config: AppConfig): Response {
  c.set('failure', problem);
  return problemResponse(problem, config.publicOrigin);
}

function createServices({
  sql,
  config,
  signer,
  carriers = [],
  notifiers = [],
  now = () => new Date(),
}: AppOptions): Services {
  return {
    sql,
    config,
    now,
    carriers,
    notifiers,
    sites: createSiteDirectory(sql, now),
    payments: config.payments ?? noPaymentProviders,
    signer: () => signer?.() ?? Promise.resolve(undefined),
    secret: remember(() =>
      config.secret === undefined ? sharedSecret(sql, 'orders') : Promise.resolve(config.secret),
    ),
    migrations: remember((): Promise<readonly Migration[]> => readMigrations()),
  };
}

/** Asks once and keeps the answer; a failure is not kept. */
function remember<T>(ask: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= ask().catch((error: unknown) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}
