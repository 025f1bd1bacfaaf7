import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as the server saw it. */
export interface Received {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  /** Bytes of the request target, key and all. */
  readonly targetLength: number;
  readonly body: unknown;
}

/** What the server does with a request. `hang` never answers, `drop` cuts the line, `half` cuts it inside the body. */
export interface Reply {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a string is sent as it is. */
  readonly body?: unknown;
  readonly fault?: 'hang' | 'drop' | 'half';
}

/** A real HTTP server on this machine whose answers each test writes; `start` one. */
export class LocalPortal implements AsyncDisposable {
  readonly received: Received[] = [];
  readonly #server: Server;
  readonly #hanging = new Set<ServerResponse>();
  readonly #answer: (request: Received, index: number) => Reply;

  constructor(answer: (request: Received, index: number) => Reply) {
    this.#answer = answer;
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async start(answer: (request: Received, index: number) => Reply): Promise<LocalPortal> {
    const portal = new LocalPortal(answer);
    await new Promise<void>((resolve) => portal.#server.listen(0, '127.0.0.1', resolve));
    return portal;
  }

  get api(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Requests that wait for an answer that never comes. */
  get hanging(): number {
    return this.#hanging.size;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const target = request.url ?? '/';
    const url = new URL(target, 'http://portal.test');
    const received: Received = {
      method: request.method ?? '',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      targetLength: target.length,
      body: text === '' ? undefined : JSON.parse(text),
    };
    const index = this.received.push(received) - 1;
    this.#send(response, this.#answer(received, index));
  }

  #send(response: ServerResponse, { status = 200, headers = {}, body, fault }: Reply): void {
    if (fault === 'hang') {
      this.#hanging.add(response);
      response.on('close', () => this.#hanging.delete(response));
      return;
    }
    if (fault === 'drop') return void response.destroy();
    const text = typeof body === 'string' ? body : JSON.stringify(body ?? {});
    response.writeHead(status, {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(text),
      ...headers,
    });
    if (fault === 'half') response.write(text.slice(0, text.length / 2), () => response.destroy());
    else response.end(text);
  }
}
