import { createMiddleware } from 'hono/factory';
import { opaqueOrigin, siteKeySchema } from '@nongsan/core';
import * as z from 'zod/mini';
import { ProblemError } from '../problems/index.ts';
import type { SiteContext, SiteDirectory } from '../repository/index.ts';
import type { AppEnv } from './app-env.ts';

/**
 * Finds the site of `?key=pk_…` and refuses browsers on origins the portal has not allowed for it. A caller without an
 * Origin header is no foreign page (a server, a same-origin read, a terminal) and may go on: the key authenticates nothing.
 */
export function siteKey(sites: SiteDirectory, publicOrigin: string) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const key = c.req.query('key');
    if (key === undefined || key === '') {
      throw new ProblemError('missing-key', 'Add ?key=pk_… with the publishable key of your site.');
    }
    const site = z.safeParse(siteKeySchema, key).success ? await sites.find(key) : undefined;
    if (site === undefined) throw new ProblemError('unknown-key', 'No site of this server has this key.');
    requireOrigin(site, c.req.header('origin'), publicOrigin);
    c.set('site', site);
    await next();
  });
}

function requireOrigin(site: SiteContext, origin: string | undefined, publicOrigin: string): void {
  if (origin === undefined || origin === publicOrigin || site.origins.includes(origin)) return;
  if (origin === opaqueOrigin) throw new ProblemError('origin-blocked', noOrigin);
  throw new ProblemError(
    'origin-blocked',
    `The origin ${JSON.stringify(origin.slice(0, 200))} is not among those allowed for this site key. ` +
      'Ask the portal to add it exactly like this (scheme, host and port), or use the key of your own site.',
  );
}

const noOrigin =
  'The page has no origin of its own (it stands in an app, a file or a sandbox), and this site key does not allow that. ' +
  'Ask the portal to add "null" to the origins of the site, best of one that only the app uses.';
