import { describe, expect, test } from 'vitest';
import { listen } from './listen.ts';

describe('a server that is stopped', () => {
  test('lets a running request end, takes no other, and does not wait for connections that are kept alive', async () => {
    let answer: () => void = () => undefined;
    let arrived: () => void = () => undefined;
    const arrival = new Promise<void>((done) => {
      arrived = done;
    });
    const server = await listen(
      () =>
        new Promise((done) => {
          answer = () => done(new Response('late'));
          arrived();
        }),
      0,
      'localhost',
    );
    const address = `http://localhost:${server.port}`;
    const running = fetch(address);
    await arrival;
    const started = performance.now();
    const stopped = server.stop();
    await expect(fetch(address)).rejects.toThrow('fetch failed');
    answer();
    expect(await (await running).text()).toBe('late');
    await stopped;
    // Without tidying up it would be seconds, until one of the two ends grows tired of waiting.
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
