import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { verifyWebhook } from '@nongsan/core/webhook';

/** Somebody else's server that fails half the time, before or after it has taken an event, and remembers what it took. */
export interface Receiver {
  readonly url: string;
  /** Orders that it was told of, and how often that took effect. */
  readonly orders: ReadonlyMap<string, number>;
  /** Deliveries that came, repetitions too. */
  deliveries: number;
  /** What signs; told once it is known. */
  secret: string;
  close(): Promise<void>;
}

export async function openReceiver(random: () => number): Promise<Receiver> {
  const orders = new Map<string, number>();
  const taken = new Set<string>();
  const server = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part as Buffer);
      const headers = new Headers(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
      const now = new Date(Number(headers.get('webhook-timestamp')) * 1000);
      const event = await verifyWebhook(
        { headers, body: Buffer.concat(parts).toString() },
        { secrets: [receiver.secret], now },
      );
      receiver.deliveries += 1;
      const luck = random();
      if (luck < 0.25) return response.writeHead(500).end();
      if (!taken.has(event.id) && event.type === 'order.placed') {
        orders.set(event.data.order, (orders.get(event.data.order) ?? 0) + 1);
      }
      taken.add(event.id);
      // It has taken the event, and nobody hears of it.
      if (luck < 0.5) return response.destroy();
      return response.writeHead(204).end();
    })().catch(() => response.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    orders,
    deliveries: 0,
    secret: '',
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
  return receiver;
}
