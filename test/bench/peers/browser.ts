import type { CDPSession, Page } from 'playwright';
import { launchChromium } from '../../support/chromium.ts';
import { listen, slowDown } from '../slow-phone.ts';

/** What one visit of a page with one card cost. Times in milliseconds, sizes in bytes. */
export interface Visit {
  readonly bytes: number;
  readonly requests: number;
  readonly shown: number;
  readonly busy: number;
  readonly heap: number;
  readonly added: number;
}

/** Runs in the page: is the card there, and is the product in the cart? */
export interface Signs {
  readonly shown: string;
  readonly press: string;
  readonly inCart: string;
}

/** One visit with nothing kept from another, in a browser of its own. */
export async function visit(port: number, address: string, signs: Signs): Promise<Visit> {
  const browser = await launchChromium({
    args: [`--host-resolver-rules=MAP * 127.0.0.1:${port}`, '--ignore-certificate-errors'],
  });
  try {
    const page = await browser.newPage({
      ignoreHTTPSErrors: true,
      viewport: { width: 412, height: 823 },
      locale: 'vi-VN',
    });
    const session = await page.context().newCDPSession(page);
    return await measure(page, session, address, signs);
  } finally {
    await browser.close();
  }
}

async function measure(page: Page, session: CDPSession, address: string, signs: Signs): Promise<Visit> {
  const traffic = await listen(session, (address) => address.startsWith('https:'));
  await session.send('Performance.enable');
  await slowDown(session);
  await page.goto(address, { waitUntil: 'commit' });
  const shown = await moment(page, signs.shown);
  await traffic.rest();
  const { bytes, requests } = traffic;
  const busy = (await metric(session, 'TaskDuration')) * 1_000;
  await session.send('HeapProfiler.collectGarbage');
  const heap = await metric(session, 'JSHeapUsedSize');
  const before = await page.evaluate(() => performance.now());
  await page.evaluate(signs.press);
  const added = (await moment(page, signs.inCart)) - before;
  return { bytes, requests, shown, busy, heap, added };
}

/** When a sign was first true, looked for with each frame, counted from the start of the navigation. */
const moment = (page: Page, sign: string): Promise<number> =>
  page.evaluate<number>(
    `new Promise((done) => { const look = () => { if (${sign}) done(performance.now()); else requestAnimationFrame(look); }; look(); })`,
  );

async function metric(session: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)?.value ?? NaN;
}
