import { createServer, type AddressInfo } from 'node:net';

/** A port that nobody listens on just now, for two servers that have to know of each other before either runs. */
export function freePort(): Promise<number> {
  return new Promise((done, failed) => {
    const server = createServer();
    server.once('error', failed);
    server.listen(0, 'localhost', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
