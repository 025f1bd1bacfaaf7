import { Hono } from 'hono';
import type { AppEnv } from '../middleware/index.ts';

/** A shoot with two leaves. */
const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><rect width="20" height="20" rx="4" fill="#2f6b35"/><path d="M10 16V9.5M10 12.5C6.5 12.5 4 10.5 4 6.5c3.5 0 6 2 6 6ZM10 10.5c0-4.5 2.5-6.5 6-6.5 0 4.5-2.5 6.5-6 6.5Z" fill="none" stroke="#fff" stroke-width="1.4" stroke-linejoin="round" stroke-linecap="round"/></svg>`;

/** At the address where browsers look by themselves: Firefox does even for a page that names its icon, when the back button restores it. */
export function iconRoutes(): Hono<AppEnv> {
  const routes = new Hono<AppEnv>();
  routes.get('/favicon.ico', (c) =>
    c.body(icon, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }),
  );
  return routes;
}
