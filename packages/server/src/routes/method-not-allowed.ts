import type { Hono } from 'hono';
import type { AppEnv } from '../middleware/index.ts';
import { ProblemError } from '../problems/index.ts';

/** Answers 405 with Allow, instead of 404, where a path is known but not for the method. Called after all routes. */
export function refuseOtherMethods(app: Hono<AppEnv>): void {
  const methods = new Map<string, Set<string>>();
  for (const { path, method } of app.routes) {
    if (method !== 'ALL') methods.set(path, (methods.get(path) ?? new Set()).add(method));
  }
  for (const [path, known] of methods) {
    const allow = [...known].sort().join(', ');
    app.all(path, () => {
      throw new ProblemError('method-not-allowed', `This address takes ${allow}.`, { headers: { allow } });
    });
  }
}
