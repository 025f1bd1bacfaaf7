import { createServer, request as ask, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A way to a server on which replies get lost: the server has done what it was asked to, and nobody hears of it. */
export interface DeafProxy {
  readonly address: string;
  /** Replies that were lost so far. */
  readonly lost: number;
  close(): Promise<void>;
}

/** @param losesReply decides over each reply once it is there */
export async function openDeafProxy(target: string, losesReply: () => boolean): Promise<DeafProxy> {
  let lost = 0;
  const proxy = createServer((incoming, outgoing) => {
    const { headers, method, url } = incoming;
    const forward = ask(`${target}${url}`, { method, headers }, (reply) => {
      void readWhole(reply).then((body) => {
        if (losesReply()) {
          lost += 1;
          outgoing.destroy();
        } else {
          outgoing.writeHead(reply.statusCode ?? 502, reply.headers).end(body);
        }
      });
    });
    forward.once('error', () => outgoing.destroy());
    incoming.pipe(forward);
  });
  await new Promise<void>((done) => proxy.listen(0, '127.0.0.1', done));
  return {
    address: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
    get lost() {
      return lost;
    },
    close: () =>
      new Promise((done) => {
        proxy.close(() => done());
        proxy.closeAllConnections();
      }),
  };
}

async function readWhole(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
