import { Hono } from 'hono';
import { transact } from '../database/index.ts';
import { captureDocument, CaptureRefusedError, ownHosts, requireDocument } from '../events/index.ts';
import { keyOf, requireScope, type AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import { ProblemError } from '../problems/index.ts';
import type { Services } from '../services.ts';

/** Events of lots, captured by servers that hold a secret key. */
export function traceEventRoutes(services: Services) {
  const { sql, now, config } = services;
  return new Hono<AppEnv>().post(
    '/trace/events',
    describe({
      id: 'captureEvents',
      tag: 'Trace',
      summary: 'Captures EPCIS 2.0 events, all or none',
      description:
        'An EPCIS document in JSON-LD. An event is known by its eventID and counts once; without one it is named by what ' +
        'it says. Events are never deleted: a wrong one is captured again with an errorDeclaration. What is captured is public.',
      body: 'EpcisDocument',
      bodyTypes: ['application/ld+json'],
      answer: { schema: 'EpcisCapture', text: 'What became of each event' },
      problems: ['unknown-lot'],
      server: true,
    }),
    async (c) => {
      const key = keyOf(c);
      requireScope(key, 'lots:write', now(), key.stores?.[0]);
      // No body at all is no JSON, and passes the guard of bodies.
      const body: unknown = (await c.req.text()) === '' ? undefined : await c.req.json();
      const capture = async () => {
        const document = requireDocument(body);
        const hosts = await ownHosts(sql, key.portal, config.publicOrigin);
        const input = { portal: key.portal, stores: key.stores, key: key.id, document, hosts, now: now() };
        return transact(sql, (transaction) => captureDocument(transaction, input));
      };
      return c.json(await capture().catch(refuse), 200, { 'cache-control': 'no-store' });
    },
  );
}

/** Faults of one answer: a program that writes one field wrong writes it wrong in every event. */
const maxFaults = 100;

const refusals = {
  wrong: ['invalid-request', 'Nothing was captured.'],
  elsewhere: ['unknown-lot', 'Some goods are lots of another portal, which alone speaks for them.'],
  foreign: ['other-store', 'Some goods belong to other stores than the secret key is bound to.'],
} as const;

function refuse(error: unknown): never {
  if (!(error instanceof CaptureRefusedError)) throw error;
  const [first] = error.faults;
  const [code, words] = refusals[error.reason];
  const detail = `${words} ${first?.pointer ?? ''} ${first?.detail ?? ''}`;
  throw new ProblemError(code, detail, { faults: error.faults.slice(0, maxFaults) });
}
