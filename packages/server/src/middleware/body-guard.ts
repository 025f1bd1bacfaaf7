import { photoLimits, photoTypes } from '@nongsan/core/claim';
import { bodyLimit } from 'hono/body-limit';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { ProblemError, textFaults } from '../problems/index.ts';
import type { AppEnv } from './app-env.ts';

const limitTo = (maxSize: number) =>
  bodyLimit({
    maxSize,
    onError: () => {
      throw new ProblemError('too-large', `A request body may have ${maxSize} bytes.`);
    },
  });

/** Largest request bodies, in bytes. A document of 500 events with their names is about one megabyte. */
const usual = limitTo(64 * 1024);
const events = limitTo(2 * 1024 * 1024);
const photo = limitTo(photoLimits.bytes);

/** Where photos of claims come in, the only bodies that are no JSON. */
const takesPhoto = ({ req: { method, path } }: Context): boolean =>
  method === 'POST' && /^\/v1\/orders\/[^/]+\/claims\/[^/]+\/photos$/.test(path);

/** Refuses bodies over the limit before they are read whole. */
export const bodySizeGuard = createMiddleware<AppEnv>((c, next) =>
  c.req.path === '/v1/trace/events' ? events(c, next) : takesPhoto(c) ? photo(c, next) : usual(c, next),
);

/**
 * Refuses bodies that are not JSON, and texts that PostgreSQL cannot keep: NUL characters, and halves of surrogate pairs.
 * Routes can rely on `c.req.json()` afterwards.
 */
export const bodyGuard = createMiddleware<AppEnv>(async (c, next) => {
  if (takesPhoto(c)) {
    requirePhotoType(c.req.header('content-type') ?? '');
    return next();
  }
  const text = await c.req.text();
  if (text !== '') {
    const type = c.req.header('content-type') ?? '';
    if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) {
      throw new ProblemError('unsupported-media-type', 'Send the body with Content-Type: application/json.');
    }
    const faults = textFaults(parse(text));
    if (faults.length > 0)
      throw new ProblemError('invalid-request', 'A text holds characters no text has.', { faults });
  }
  await next();
});

/** Whether it is what it says is for whoever reads it; a page's form cannot send these types to another origin. */
function requirePhotoType(type: string): void {
  const types = Object.keys(photoTypes);
  if (types.includes(type.split(';')[0]?.trim().toLowerCase() ?? '')) return;
  throw new ProblemError('unsupported-media-type', `Send the photo itself with Content-Type: ${types.join(', ')}.`);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ProblemError('malformed-json', 'The body does not parse as JSON.', { cause });
  }
}
