import { launchChromium } from '../../support/chromium.ts';
import { median, type Figure } from '../figure.ts';
import { listen, slowDown } from '../slow-phone.ts';
import { serveTrace } from './trace-site.ts';
import { verifyTimes } from './verify-times.ts';

const rounds = 5;

/** What one visit cost: the largest contentful paint in seconds, kilobytes and requests. */
interface Visit {
  readonly paint: number;
  readonly kilobytes: number;
  readonly requests: number;
}

/** The page of a signed lot for a reader at a stall who has nothing of it yet, and how long its signature takes. */
export async function benchTrace(): Promise<readonly Figure[]> {
  const site = await serveTrace();
  const visits: Visit[] = [];
  try {
    for (let round = 0; round < rounds; round += 1) visits.push(await visit(site.origin + site.lot));
  } finally {
    await site.stop();
  }
  const of = (measure: keyof Visit) => visits.map((one) => one[measure]);
  const figure = (name: string, measure: keyof Visit, unit: string, atMost: number, note: string): Figure => {
    const samples = of(measure);
    return { name, value: median(samples), unit, aim: { atMost }, samples, note };
  };
  const times = await verifyTimes(rounds);
  return [
    figure('trace page, LCP', 'paint', 's', 1.8, 'a signed lot, empty cache, slow 4G, processor slowed four times'),
    figure('trace page, bytes', 'kilobytes', 'kB', 45, `${median(of('requests'))} requests, headers included, brotli`),
    {
      name: 'verification',
      value: median(times),
      unit: 'ms',
      aim: { atMost: 5 },
      samples: times,
      note: 'one link, in Node',
    },
  ];
}

async function visit(address: string): Promise<Visit> {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 }, locale: 'vi-VN' });
    const session = await page.context().newCDPSession(page);
    const traffic = await listen(session, (asked) => asked.startsWith('http'));
    await slowDown(session);
    await page.goto(address, { waitUntil: 'commit' });
    await traffic.rest();
    const paint = await page.evaluate<number>(
      `new Promise((done) => new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime))
        .observe({ type: 'largest-contentful-paint', buffered: true }))`,
    );
    return { paint: paint / 1_000, kilobytes: traffic.bytes / 1_000, requests: traffic.requests };
  } finally {
    await browser.close();
  }
}
