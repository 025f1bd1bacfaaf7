import type { RunningServer } from './running-server.ts';

interface Load {
  started: number;
  answered: number;
}

/**
 * What stands before the servers: hands each request to the next one, once. Every answer that is no success, and every
 * request without an answer, is a failure, whether or not somebody would ask again.
 */
export class Balancer {
  readonly failures: string[] = [];
  readonly #servers: RunningServer[] = [];
  readonly #loads = new Map<RunningServer, Load>();
  readonly #waiting = new Set<() => void>();
  #turn = 0;

  add(server: RunningServer): void {
    this.#servers.push(server);
    this.#loads.set(server, { started: 0, answered: 0 });
  }

  /** Hands it nothing more; what runs goes on. */
  remove(server: RunningServer): void {
    this.#servers.splice(this.#servers.indexOf(server), 1);
  }

  /** Resolves when a server has answered so many more. */
  async answered(server: RunningServer, count: number): Promise<void> {
    const wanted = this.#loadOf(server).answered + count;
    await this.#until(() => this.#loadOf(server).answered >= wanted);
  }

  /** Resolves when nothing is on its way to a server or back. */
  async idle(server: RunningServer): Promise<void> {
    await this.#until(() => this.#loadOf(server).started === this.#loadOf(server).answered);
  }

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const server = this.#servers[this.#turn++ % this.#servers.length];
    if (server === undefined) throw new Error('There is no server');
    const request = new Request(input, init);
    const { pathname, search } = new URL(request.url);
    const load = this.#loadOf(server);
    this.#count(load, 'started');
    try {
      const answer = await fetch(new Request(`${server.origin}${pathname}${search}`, request));
      // The whole answer counts, not only its first line.
      const body = await answer.arrayBuffer();
      if (!answer.ok) this.#fail(server, request, `${answer.status} ${Buffer.from(body).toString()}`);
      const headers = new Headers(answer.headers);
      // It has been unpacked by now.
      headers.delete('content-encoding');
      return new Response(body, { status: answer.status, headers });
    } catch (error) {
      this.#fail(server, request, error instanceof Error ? `${error.message} ${String(error.cause)}` : String(error));
      throw error;
    } finally {
      this.#count(load, 'answered');
    }
  };

  #loadOf(server: RunningServer): Load {
    return this.#loads.get(server) ?? { started: 0, answered: 0 };
  }

  #fail(server: RunningServer, { method, url }: Request, why: string): void {
    this.failures.push(`${method} ${new URL(url).pathname} at ${server.name}: ${why}`);
  }

  #count(load: Load, what: keyof Load): void {
    load[what]++;
    for (const look of [...this.#waiting]) look();
  }

  /** Looked at after each step of each request; a failure ends the wait, because then nothing more may come. */
  #until(reached: () => boolean): Promise<void> {
    return new Promise((done) => {
      const look = () => {
        if (!reached() && this.failures.length === 0) return;
        this.#waiting.delete(look);
        done();
      };
      this.#waiting.add(look);
      look();
    });
  }
}
