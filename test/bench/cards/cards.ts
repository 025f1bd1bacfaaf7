import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { build, type Rolldown } from 'vite';
import { minifyTemplates } from '../../../packages/embed/build/minify-templates.ts';
import { launchChromium } from '../../support/chromium.ts';
import { median, type Figure } from '../figure.ts';
import { numberOfCards } from './goods.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const rounds = 9;

/** Cards of the SDK against the same shadow roots made by hand, in turns. */
export async function benchCards(): Promise<readonly Figure[]> {
  const pages = await servePages();
  const browser = await launchChromium({ args: ['--js-flags=--expose-gc'] });
  try {
    return await compare(browser, pages.origin);
  } finally {
    await browser.close();
    await pages.stop();
  }
}

async function compare(browser: Browser, origin: string): Promise<readonly Figure[]> {
  const ours = await openPage(browser, `${origin}/ours.html`);
  const hand = await openPage(browser, `${origin}/hand.html`);
  await run(ours);
  const patterns = await ours.evaluate(() => globalThis.cardPatterns());
  await hand.evaluate((taken) => globalThis.takePatterns(taken), patterns);
  await run(hand);
  await mustLookAlike(ours, hand);
  const times = { ours: [] as number[], hand: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    // Who goes first changes with each round.
    if (round % 2 === 0) times.ours.push(await run(ours));
    times.hand.push(await run(hand));
    if (round % 2 === 1) times.ours.push(await run(ours));
  }
  const ratios = times.ours.map((time, round) => time / (times.hand[round] ?? NaN));
  const note = `${numberOfCards} cards, from the start of insertion to the end of layout: ${median(times.ours).toFixed(0)} ms against ${median(times.hand).toFixed(0)} ms`;
  return [
    {
      name: 'cards',
      value: median(times.ours) / median(times.hand),
      unit: '× hand-written',
      aim: { atMost: 1.5 },
      samples: ratios,
      note,
    },
  ];
}

async function run(page: Page): Promise<number> {
  await page.bringToFront();
  return page.evaluate(() => globalThis.cardBench.run());
}

async function mustLookAlike(ours: Page, hand: Page): Promise<void> {
  const [a, b] = await Promise.all([ours, hand].map((page) => page.evaluate(() => globalThis.cardBench.look())));
  if (a === b) return;
  const at = [...(a ?? '')].findIndex((character, index) => character !== b?.[index]);
  const around = (text = '') => text.slice(Math.max(0, at - 80), at + 80);
  throw new Error(`The hand-written cards are not like ours (test/bench/cards/hand.ts):\n${around(a)}\n${around(b)}`);
}

async function openPage(browser: Browser, address: string): Promise<Page> {
  const page = await browser.newPage({ locale: 'vi-VN', viewport: { width: 1280, height: 900 } });
  page.on('pageerror', (error) => console.error(error));
  await page.goto(address);
  await page.waitForFunction(() => globalThis.cardBench !== undefined);
  return page;
}

/** Both pages, their scripts built as they would be published. */
async function servePages() {
  const result = await build({
    root: folder,
    configFile: false,
    logLevel: 'warn',
    plugins: [minifyTemplates()],
    resolve: { conditions: ['@nongsan/source', 'browser', 'import', 'module', 'default'] },
    build: { write: false, target: 'es2022', lib: { entry: { ours: 'ours.ts', hand: 'hand.ts' }, formats: ['es'] } },
  });
  const { output } = (Array.isArray(result) ? result[0] : result) as Rolldown.RolldownOutput;
  const scripts = new Map(output.flatMap((file) => (file.type === 'chunk' ? [[`/${file.fileName}`, file.code]] : [])));
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const script = scripts.get(path);
    response.setHeader('content-type', script === undefined ? 'text/html; charset=utf-8' : 'text/javascript');
    response.end(script ?? pageFor(path.replace(/\.html$/, '.js')));
  });
  await new Promise<void>((done) => server.listen(0, 'localhost', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    stop: () => new Promise<void>((done) => server.close(() => done())),
  };
}

const pageFor = (script: string): string =>
  `<!doctype html><html lang="vi"><meta charset="utf-8"><link rel="icon" href="data:,"><style>
main { display: grid; grid-template-columns: repeat(4, 1fr); gap: 16px }
</style><main></main><script type="module" src="${script}"></script></html>`;
