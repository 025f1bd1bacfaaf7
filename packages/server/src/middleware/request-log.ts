import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { AppEnv } from './app-env.ts';

/**
 * One line a request. Never a path, query, header or body: those hold cart identifiers, secrets, names and phones.
 * `route` is the pattern, such as `/v1/carts/:cart`.
 */
export interface RequestLogEntry {
  readonly level: 'info' | 'warn' | 'error';
  readonly event: 'request';
  readonly id: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  /** Code of the problem that was answered. */
  readonly problem?: string;
  /** Kind and place of an unforeseen error; its message may quote data, so it is left out. */
  readonly failure?: string;
}

export type Log = (entry: RequestLogEntry) => void;

/** Gives every request an identifier, tells it to the caller, and logs how the request went. */
export function requestLog(log: Log) {
  return createMiddleware<AppEnv>(async (c, next) => {
    const started = performance.now();
    const id = crypto.randomUUID();
    c.set('requestId', id);
    await next();
    const { headers, status } = c.res;
    headers.set('x-request-id', id);
    const failure = c.get('failure');
    log({
      level: status >= 500 ? 'error' : status >= 400 ? 'warn' : 'info',
      event: 'request',
      id,
      method: c.req.method,
      route: routePath(c, -1),
      status,
      ms: Math.round((performance.now() - started) * 10) / 10,
      ...(failure && { problem: failure.code }),
      ...(failure && status >= 500 && { failure: describeFailure(failure) }),
    });
  });
}

/** Name, code and the first frame: enough to find the line, nothing that a buyer typed. */
function describeFailure(failure: Error): string {
  const cause = failure.cause instanceof Error ? failure.cause : failure;
  const code = 'code' in cause ? ` ${String(cause.code)}` : '';
  const frame = /\n\s+at (.*)/.exec(cause.stack ?? '')?.[1] ?? '';
  return `${cause.name}${code} at ${frame}`;
}
