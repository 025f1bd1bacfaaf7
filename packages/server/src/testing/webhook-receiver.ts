import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifyWebhook, type WebhookEvent } from '@nongsan/core/webhook';

/** How a receiver takes a delivery. */
export type Manner = 'well' | 'error' | 'gone' | 'elsewhere' | 'deaf-before' | 'deaf-after' | 'silent';

/** Somebody else's server: takes events, each once, and answers as it is told to. */
export interface WebhookReceiver {
  readonly url: string;
  /** Every delivery that came, repetitions too. */
  readonly deliveries: readonly { readonly id: string; readonly headers: IncomingMessage['headers'] }[];
  /** What took effect, by `webhook-id`: how often. */
  readonly effects: ReadonlyMap<string, number>;
  readonly events: readonly WebhookEvent[];
  close(): Promise<void>;
}

/**
 * @param secrets one of them must have signed
 * @param manner of the nth delivery, counted from 1
 */
export async function openWebhookReceiver(
  secrets: () => readonly string[],
  manner: (delivery: number) => Manner = () => 'well',
): Promise<WebhookReceiver> {
  const deliveries: { id: string; headers: IncomingMessage['headers'] }[] = [];
  const effects = new Map<string, number>();
  const events: WebhookEvent[] = [];
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const body = Buffer.concat(parts).toString();
    const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
    const now = new Date(Number(headers.get('webhook-timestamp')) * 1000);
    const event = await verifyWebhook({ headers, body }, { secrets: secrets(), now });
    const way = manner(deliveries.push({ id: event.id, headers: request.headers }));
    const known = effects.has(event.id);
    if (way === 'error' || way === 'gone' || way === 'elsewhere') {
      const status = { error: 500, gone: 410, elsewhere: 307 }[way];
      response.writeHead(status, { location: `http://${request.headers.host ?? ''}/elsewhere` }).end();
      return;
    }
    if (way === 'deaf-before') return void response.destroy();
    if (!known) events.push(event);
    if (!known) effects.set(event.id, (effects.get(event.id) ?? 0) + 1);
    if (way === 'deaf-after') return void response.destroy();
    // A silent one leaves the connection open until the sender is tired of it.
    if (way === 'well') response.writeHead(204).end();
  };
  const server = createServer((request, response) => {
    take(request, response).catch((error: unknown) => response.writeHead(400).end(String(error)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    deliveries,
    effects,
    events,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
