import { loadCommunes, PlaceError, unitLabel } from '@nongsan/places';
import { Hono } from 'hono';
import type { AppEnv } from '../middleware/index.ts';

/** The communes of a province for the page that asks where: `[code, name]` each. The same for everybody. */
export function communeListRoutes() {
  return new Hono<AppEnv>().get('/pages/communes/:province{\\d\\d}', async (c) => {
    const communes = await loadCommunes(c.req.param('province')).catch((error: unknown) => {
      if (error instanceof PlaceError) return undefined;
      throw error;
    });
    if (communes === undefined) return c.notFound();
    const names = communes.map((commune) => [commune.code, unitLabel(commune, 'vi')] as const);
    return c.json(names, 200, { 'cache-control': 'public, max-age=86400' });
  });
}
