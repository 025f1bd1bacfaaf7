import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startDemoServer, type DemoServer } from './demo-server.ts';

const now = new Date('2026-11-22T03:00:00Z');
const portal = 'http://localhost:1';
let server: DemoServer;

beforeAll(async () => {
  server = await startDemoServer({ now, portalOrigins: [portal] });
});
afterAll(() => server.stop());

describe('the demo server', () => {
  test('serves the sample over HTTP to the portal’s origin', async () => {
    const headers = { origin: portal };
    const answer = await fetch(`${server.origin}/v1/products/che-dinh-tan-cuong?key=pk_demo_thainguyen`, { headers });
    expect(answer.headers.get('access-control-allow-origin')).toBe(portal);
    const product = (await answer.json()) as { pictures: { url: string }[]; lot: { link: string } };
    expect(product.lot.link.startsWith(`${server.origin}/01/0952`)).toBe(true);
    const picture = await fetch(product.pictures[0]?.url ?? '');
    expect(picture.headers.get('content-type')).toBe('image/svg+xml');
    expect(picture.headers.get('cache-control')).toContain('immutable');
  });

  test('comes back when its database does, without a restart', async () => {
    const ask = async () => (await server.app.request('/v1/products/tra-hich?key=pk_demo_thainguyen')).status;
    expect(await ask()).toBe(200);
    await server.stopDatabase();
    expect(await ask()).toBe(503);
    await server.startDatabase();
    expect(await ask()).toBe(200);
  });
});
