import { createAdaptorServer } from '@hono/node-server';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  readonly port: number;
  /** Takes no new request, lets running ones end (at most five seconds), and frees the port. */
  stop(): Promise<void>;
}

type Fetch = (request: Request) => Response | Promise<Response>;

/** Longest wait for requests that run when the server is stopped, in milliseconds. */
const patience = 5_000;
/** How often it is looked for connections whose last request has ended since: nothing else closes those. */
const tidying = 50;

/**
 * Serves a web-standard handler over HTTP.
 *
 * @param port 0 for any free one
 * @throws an error with the code `EADDRINUSE` when the port is taken
 */
export async function listen(fetch: Fetch, port: number, host: string): Promise<Listening> {
  const server = createAdaptorServer({ fetch }) as Server;
  server.prependListener('request', lowerScheme);
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      done();
    });
  });
  return { port: (server.address() as AddressInfo).port, stop: () => stop(server) };
}

/**
 * A proxy may send the whole address (RFC 9112 §3.2.2), and that of a code in upper case: `HTTPS://ID.EXAMPLE/01/…`. The
 * adaptor takes a scheme in lower case only.
 */
function lowerScheme(request: IncomingMessage): void {
  request.url = request.url?.replace(/^https?:\/\//i, (scheme) => scheme.toLowerCase());
}

function stop(server: Server): Promise<void> {
  return new Promise((done) => {
    const impatience = setTimeout(() => {
      server.closeAllConnections();
    }, patience);
    const tidy = setInterval(() => {
      server.closeIdleConnections();
    }, tidying);
    server.close(() => {
      clearTimeout(impatience);
      clearInterval(tidy);
      done();
    });
    server.closeIdleConnections();
  });
}
