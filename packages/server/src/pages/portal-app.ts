import type { Hono } from 'hono';
import { createApp, type AppOptions } from '../app.ts';
import type { AppEnv } from '../middleware/index.ts';
import { communeListRoutes } from './commune-lists.ts';
import { framePages } from './frame-pages.ts';
import { labelPages } from './label-pages.ts';
import { llmsRoutes } from './llms.ts';
import { reportPages } from './lot/report-pages.ts';
import { mediaRoutes } from './media.ts';
import { mountPages } from './mount-pages.ts';
import { scanPages } from './scan-pages.ts';
import { sdkRoutes } from './sdk.ts';
import { traceWorkerRoutes } from './trace-worker.ts';

export interface PortalAppOptions extends AppOptions {
  /** Folder of the pictures that products and stores name. */
  readonly pictures: string;
  /** Folder of the script-tag build: `nongsan.js` and its chunks. */
  readonly sdk: string;
}

/** Everything that one portal server serves: API, pages behind QR codes, pictures and the SDK. */
export function createPortalApp(options: PortalAppOptions): Hono<AppEnv> {
  const app = createApp(options);
  mountPages(app, options);
  app.route('/', framePages(options));
  app.route('/', labelPages(options));
  app.route('/', reportPages(options));
  app.route('/', scanPages(options));
  app.route('/', llmsRoutes());
  app.route('/', mediaRoutes(options.pictures));
  app.route('/', sdkRoutes(options.sdk));
  app.route('/', communeListRoutes());
  app.route('/', traceWorkerRoutes(options.sdk, options.config));
  return app;
}
