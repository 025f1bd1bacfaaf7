import { launch, type LaunchedChrome } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { CHROMIUM_ARGS, systemBrowsers } from '../../../.config/browsers.js';
import { policies } from '../../../examples/policies.ts';
import { startShop } from '../../support/shop.ts';
import { median, type Figure } from '../figure.ts';

const rounds = 5;

const pages = [
  ['home', '/'],
  ['product', '/product.html?product=che-dinh-tan-cuong'],
  ['store', '/store.html?store=htx-che-hao-dat'],
] as const;

/** Lighthouse's categories and what each has to reach on a phone. */
const aims = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 } as const;
type Category = keyof typeof aims;
const categories = Object.keys(aims) as Category[];

interface Run {
  readonly scores: Readonly<Record<Category, number>>;
  /** Cumulative layout shift. */
  readonly shift: number;
  /** Audits that cost points. */
  readonly faults: readonly string[];
}

/** Lighthouse's own settings for a phone (slow 4G and a slow processor, simulated), on the demonstration portal. */
export async function benchLighthouse(): Promise<readonly Figure[]> {
  const shop = await startShop(policies['plain-html']?.policy);
  const figures: Figure[] = [];
  try {
    for (const [name, path] of pages) {
      const runs: Run[] = [];
      for (let round = 0; round < rounds; round += 1) runs.push(await runOnce(`${shop.portal}${path}`));
      figures.push(...categories.map((category) => figureOf(name, category, runs)), shiftOf(name, runs));
    }
  } finally {
    await shop.stop();
  }
  return figures;
}

function figureOf(page: string, category: Category, runs: readonly Run[]): Figure {
  const samples = runs.map(({ scores }) => scores[category]);
  const faults = [...new Set(runs.flatMap((run) => run.faults))].filter((fault) => fault.startsWith(`${category}: `));
  return {
    name: `lighthouse ${page} ${category}`,
    value: median(samples),
    unit: 'points',
    aim: { atLeast: aims[category] },
    samples,
    note: faults.length === 0 ? 'no audit costs points' : faults.join('; '),
  };
}

function shiftOf(page: string, runs: readonly Run[]): Figure {
  const samples = runs.map(({ shift }) => shift);
  const note = 'sum of what moves while the page fills';
  return {
    name: `lighthouse ${page} layout shift`,
    value: median(samples),
    unit: '',
    aim: { atMost: 0 },
    samples,
    note,
  };
}

/** A browser of its own for each run: nothing is left from the one before. */
async function runOnce(address: string): Promise<Run> {
  const { chromium } = systemBrowsers();
  const chrome: LaunchedChrome = await launch({
    chromeFlags: [...CHROMIUM_ARGS, '--headless=new'],
    logLevel: 'error',
    ...(chromium === undefined ? {} : { chromePath: chromium }),
  });
  try {
    const result = await lighthouse(address, { port: chrome.port, logLevel: 'error', onlyCategories: categories });
    if (result === undefined) throw new Error(`Lighthouse says nothing about ${address}`);
    const { lhr } = result;
    const score = (category: Category) => Math.round((lhr.categories[category]?.score ?? 0) * 100);
    const scores = Object.fromEntries(categories.map((category) => [category, score(category)])) as Run['scores'];
    const shift = lhr.audits['cumulative-layout-shift']?.numericValue ?? NaN;
    return { scores, shift, faults: categories.flatMap((category) => faultsOf(lhr, category)) };
  } finally {
    chrome.kill();
  }
}

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

function faultsOf({ audits, categories: judged }: Report, category: Category): readonly string[] {
  return (judged[category]?.auditRefs ?? []).flatMap(({ id, weight }) => {
    const audit = audits[id];
    if (weight === 0 || audit === undefined || audit.score === null || audit.score >= 0.9) return [];
    return [`${category}: ${id}${audit.displayValue === undefined ? '' : ` (${audit.displayValue})`}`];
  });
}
