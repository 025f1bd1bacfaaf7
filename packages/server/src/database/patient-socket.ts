import { Socket } from 'node:net';

/**
 * A connection that tells of its end one turn of the event loop later, and never as an error of the closing itself.
 *
 * The driver writes in the next turn (`setImmediate`). When the connection closes in between, it forgets that a write was
 * due, sends nothing on the connection that replaces it and leaves that one hanging; and a query that it had put on a
 * connection closed "with an error" is never answered (postgres.js 3.4.9, connection.js, `closed`). Both need the close to
 * come between a write's two halves, which cannot happen here. Errors are told at once, as always.
 */
class PatientSocket extends Socket {
  override emit(event: string | symbol, ...args: unknown[]): boolean {
    if (event !== 'close') return super.emit(event, ...args);
    setImmediate(() => super.emit('close', false));
    return true;
  }
}

interface Address {
  readonly host: string | readonly string[];
  readonly port: number | readonly number[];
  readonly path?: string | false | undefined;
}

/**
 * The driver's way to open connections; it takes over listening from the moment it has the socket.
 *
 * Small messages go out at once (TCP_NODELAY): the driver does not ask for that itself (postgres.js 3.4.9), and where it
 * writes twice before it reads, as around COPY, the second message would wait 40 ms for the answer to the first. A restore
 * of 60 tables took 3.0 s with that wait and takes 0.5 s without.
 */
export function openSocket({ host, port, path }: Address): Socket {
  const socket = new PatientSocket();
  socket.setNoDelay(true);
  if (typeof path === 'string' && path !== '') return socket.connect(path);
  return socket.connect(Number([port].flat()[0]), String([host].flat()[0]));
}
