import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { ProblemError } from '../problems/index.ts';
import type { AppEnv } from './app-env.ts';

export interface RateLimit {
  /** Requests that may come at once. */
  readonly burst: number;
  /** Requests a second that are earned back. */
  readonly perSecond: number;
}

/** Generous: a page needs about five requests, and a whole village may share one address. */
export const defaultRateLimit: RateLimit = { burst: 1_000, perSecond: 100 };

/** Of looks at codes: a stall's visitors behind one address, not a program that runs a number up. */
export const viewRateLimit: RateLimit = { burst: 60, perSecond: 0.5 };

/** Of one-time codes, asked for and tried: a family that lost its links, not a program that goes through numbers. */
export const codeRateLimit: RateLimit = { burst: 20, perSecond: 1 / 30 };

/** Of notices: a bank or a carrier behind one address on a busy day, not a program that guesses signatures. */
export const noticeRateLimit: RateLimit = { burst: 500, perSecond: 20 };

interface Bucket {
  tokens: number;
  at: number;
}

/** Addresses remembered at once; beyond that the oldest are forgotten, so that memory stays bounded. */
const maxBuckets = 50_000;

/**
 * A token bucket an address, in this process's memory. It keeps one broken or hostile client from starving the others;
 * it is no defence against many. A caller whose address is not known (a test, an in-process call) is not limited.
 */
export function rateLimit(limit: RateLimit, trustProxy: boolean, now: () => Date) {
  const buckets = new Map<string, Bucket>();
  return createMiddleware<AppEnv>(async (c, next) => {
    const address = clientAddress(c, trustProxy);
    const wait = address === undefined ? 0 : take(buckets, address, limit, now().getTime());
    if (wait > 0) {
      throw new ProblemError('too-many-requests', `Too many requests from one address. Wait ${wait} s.`, {
        headers: { 'retry-after': String(wait) },
      });
    }
    await next();
  });
}

/** Takes a token; answers how many seconds to wait where there is none. */
function take(buckets: Map<string, Bucket>, address: string, limit: RateLimit, now: number): number {
  const known = buckets.get(address) ?? { tokens: limit.burst, at: now };
  const earned = (Math.max(0, now - known.at) / 1000) * limit.perSecond;
  const tokens = Math.min(limit.burst, known.tokens + earned);
  buckets.delete(address);
  buckets.set(address, { tokens: Math.max(0, tokens - 1), at: now });
  if (buckets.size > maxBuckets) {
    const oldest = buckets.keys().next();
    if (oldest.done !== true) buckets.delete(oldest.value);
  }
  return tokens >= 1 ? 0 : Math.ceil((1 - tokens) / limit.perSecond);
}

/** Behind a proxy of ours its last X-Forwarded-For entry counts: what stands before that is the caller's own claim. */
export function clientAddress(c: Context<AppEnv>, trustProxy: boolean): string | undefined {
  if (trustProxy) {
    const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
    if (forwarded !== undefined && forwarded !== '') return forwarded;
  }
  const bindings = c.env as { incoming?: unknown } | undefined;
  return bindings?.incoming === undefined ? undefined : getConnInfo(c).remote.address;
}
