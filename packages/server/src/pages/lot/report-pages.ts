import { chooseText } from '@nongsan/core';
import { maxReportPlace, maxReportText, reportKinds, type ReportKind } from '@nongsan/core/admin';
import { stripControls } from '@nongsan/core/text';
import { Hono, type Context } from 'hono';
import { bodySizeGuard, rateLimit, type AppEnv, type RateLimit } from '../../middleware/index.ts';
import { ProblemError, toProblem } from '../../problems/index.ts';
import { fileReport } from '../../repository/index.ts';
import type { PageOptions } from '../lot-pages.ts';
import { pageLocale } from '../page-locale.ts';
import { PageWriter } from '../page-writer.ts';
import { unavailablePage } from '../notice-pages.ts';
import {
  isLotPath,
  reportPath,
  reportRefused,
  reportSent,
  type ReportFault,
  type ReportValues,
} from './report-form.ts';

/** A family at a stall may have two things to say; nobody has twenty. */
const reportLimit: RateLimit = { burst: 5, perSecond: 1 / 120 };

const statusOf = { kind: 422, 'unknown-lot': 404, elsewhere: 403, 'too-many': 429, 'too-large': 413 } as const;

/** Takes what somebody at a stall has to say of a lot, from the form on the lot's page alone. */
export function reportPages(options: PageOptions): Hono<AppEnv> {
  const { sql, config, now = () => new Date() } = options;
  const pages = new PageWriter(config);
  const refuse = (c: Context<AppEnv>, fault: ReportFault, values: ReportValues = noValues) => {
    const locale = pageLocale(c);
    return pages.write(c, statusOf[fault], reportRefused(values, fault, locale));
  };
  const app = new Hono<AppEnv>();
  app.onError((error, c) => {
    const problem = toProblem(error);
    if (problem.code === 'too-large') return refuse(c, 'too-large');
    if (problem.code === 'too-many-requests') {
      c.header('retry-after', problem.headers?.['retry-after'] ?? '120');
      return refuse(c, 'too-many');
    }
    if (problem.code === 'unavailable') return pages.write(c, 503, unavailablePage(pageLocale(c), '/'));
    throw error;
  });
  app.use(reportPath, async (c, next) => {
    c.header('cache-control', 'no-store');
    c.header('vary', 'Accept-Language', { append: true });
    if (c.req.method === 'POST') return next();
    throw new ProblemError('method-not-allowed', 'This address takes POST.', { headers: { allow: 'POST' } });
  });
  if (config.rateLimit !== false) app.use(reportPath, rateLimit(reportLimit, config.trustProxy ?? false, now));
  app.post(reportPath, bodySizeGuard, async (c) => {
    if (!isSameOrigin(c, config.publicOrigin)) return refuse(c, 'elsewhere');
    const values = await readForm(c);
    const kind = reportKinds.find((one) => one === values.kind);
    if (kind === undefined) return refuse(c, 'kind', values);
    const portal = await fileReport(sql, { ...reportOf(values, kind), at: now() });
    if (portal === undefined) return refuse(c, 'unknown-lot', values);
    if (portal === 'enough') return refuse(c, 'too-many', values);
    const locale = pageLocale(c);
    return pages.write(c, 200, reportSent(chooseText(portal.name, locale).text, values.page, locale));
  });
  return app;
}

const noValues: ReportValues = { lot: '', portal: '', page: '', kind: '', text: '', place: '' };

/** Browsers say where a form stands: all of them in `Origin`, and newer ones in `Sec-Fetch-Site` as well. */
function isSameOrigin(c: Context, publicOrigin: string): boolean {
  const site = c.req.header('sec-fetch-site');
  return c.req.header('origin') === publicOrigin && (site === undefined || site === 'same-origin');
}

async function readForm(c: Context): Promise<ReportValues> {
  const body = await c.req.parseBody();
  const field = (name: string, most: number) => {
    const value = body[name];
    return typeof value === 'string' ? stripControls(value).trim().slice(0, most) : '';
  };
  const page = field('page', 620);
  return {
    lot: field('lot', 64),
    portal: field('portal', 120),
    page: isLotPath(page) ? page : '',
    kind: field('kind', 40),
    text: field('text', maxReportText),
    place: field('place', maxReportPlace),
  };
}

const reportOf = ({ lot, portal, text, place }: ReportValues, kind: ReportKind) => ({
  lot,
  portal,
  kind,
  ...(text !== '' && { text }),
  ...(place !== '' && { boughtAt: place }),
});
