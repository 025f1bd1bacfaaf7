import { BrokenRule } from './broken-rule.ts';

export interface AskerOptions {
  /** Address under which `/v1` lies. */
  readonly api: string;
  readonly key: string;
  /** The web site that the questions come from. Default: that of `api`. */
  readonly origin?: string | undefined;
  /** Default: Node's. */
  readonly fetch?: (address: string, init: RequestInit) => Response | Promise<Response>;
  /** Longest wait for an answer, ms. Default 15,000. */
  readonly timeout?: number;
}

export interface Question {
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; a text is sent as it is. */
  readonly body?: unknown;
  /** Instead of the portal's; `''` for none. */
  readonly key?: string;
  readonly idempotencyKey?: string;
}

export interface Answer {
  /** What was asked, without the key: for messages. */
  readonly name: string;
  readonly status: number;
  readonly headers: Headers;
  /** `undefined` where the body is no JSON. */
  readonly json: unknown;
  readonly text: string;
}

/** Asks a portal as a page would: one origin, the key in the query, nothing else. No client of ours stands between. */
export class Asker {
  readonly origin: string;
  readonly #options: AskerOptions;

  constructor(options: AskerOptions) {
    this.#options = { ...options, api: options.api.replace(/\/+$/, '') };
    this.origin = options.origin ?? new URL(options.api).origin;
  }

  get(path: string, question: Question = {}): Promise<Answer> {
    return this.ask('GET', path, question);
  }

  /** @throws BrokenRule when there is no answer at all */
  async ask(method: string, path: string, question: Question = {}): Promise<Answer> {
    const { body, headers, idempotencyKey, key = this.#options.key, query = {} } = question;
    const search = new URLSearchParams({ ...query, ...(key !== '' && { key }) });
    const shown = new URLSearchParams(query).toString();
    const name = `${method} ${path}${shown === '' ? '' : `?${decodeURIComponent(shown).slice(0, 120)}`}`;
    const response = await this.#send(name, `${this.#options.api}${path}?${search.toString()}`, {
      method,
      headers: {
        origin: this.origin,
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(idempotencyKey !== undefined && { 'idempotency-key': idempotencyKey }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { name, status: response.status, headers: response.headers, text, json: readJson(text) };
  }

  async #send(name: string, address: string, init: RequestInit): Promise<Response> {
    const { fetch: send = fetch, timeout = 15_000 } = this.#options;
    try {
      return await send(address, { ...init, redirect: 'manual', signal: AbortSignal.timeout(timeout) });
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      throw new BrokenRule(`${name} had no answer: ${String(cause)}.`, 'Check the address, and that the server runs.');
    }
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
