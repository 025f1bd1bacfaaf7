import { createMiddleware } from 'hono/factory';
import { ProblemError } from '../problems/index.ts';
import type { AppEnv } from './app-env.ts';

/** Answers 404 to a path with a NUL character: nothing has such a name, and PostgreSQL takes none to look it up by. */
export const pathGuard = createMiddleware<AppEnv>(async (c, next) => {
  // Hono has taken percent-encoding off, unless something in the path is malformed.
  if (/\0|%00/.test(c.req.path)) throw new ProblemError('not-found', 'No path holds a NUL character.');
  await next();
});
