import { Hono } from 'hono';
import { keyOf, type AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import { listReports } from '../repository/index.ts';
import type { Services } from '../services.ts';
import { adminText } from './admin-texts.ts';
import { noStore } from './admin-write.ts';

/** Reports of one answer. A portal that gets more in a day reads them with `nongsan report list --limit`. */
const mostReports = 200;

/** What people at stalls reported. */
export const adminReportRoutes = ({ sql }: Services) =>
  new Hono<AppEnv>().get('/admin/reports', describe(adminText.listReports), async (c) => {
    const { portal, stores } = keyOf(c);
    return c.json({ reports: await listReports(sql, portal, mostReports, stores) }, 200, noStore);
  });
