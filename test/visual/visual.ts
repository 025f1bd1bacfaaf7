/**
 * Compares every picture of the matrix with the one that is kept.
 *
 *     pnpm visual                      every picture
 *     pnpm visual product-card         those of stories whose name begins so
 *     pnpm visual --update [name …]    takes the pictures anew; look at them before you commit them
 *
 * A picture that differs goes to `.cache/visual/<name>.png` as before, after and what differs, side by side.
 */
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { PNG } from 'pngjs';
import { launchChromium } from '../support/chromium.ts';
import { serveGallery } from '../support/gallery-server.ts';
import { readBaseline, readPicture, record, type Baseline } from './baseline.ts';
import { listStories, photograph, STEADY, type Shot } from './camera.ts';
import { compare, movedBoxes, strict, wide, type Tolerance } from './compare.ts';
import { differences, environmentOf } from './environment.ts';
import { plan } from './matrix.ts';
import { sideBySide } from './side-by-side.ts';

const OUT = fileURLToPath(new URL('../../.cache/visual/', import.meta.url));
const REPORT = fileURLToPath(new URL('../../.cache/verify/', import.meta.url));

/** Two hands, each with a browser and a portal of its own and always the same sheets: one takes no stock from the other. */
const HANDS = 2;

async function takeAll(names: readonly string[]) {
  const isWanted = (story: string) => names.length === 0 || names.some((name) => story.startsWith(name));
  const browsers = await Promise.all(Array.from({ length: HANDS }, () => launchChromium({ args: STEADY })));
  const galleries = await Promise.all(browsers.map(() => serveGallery()));
  try {
    const [browser, gallery] = [browsers[0], galleries[0]];
    if (browser === undefined || gallery === undefined) throw new Error('No browser, no pictures');
    const stories = await listStories(browser, gallery.origin);
    const sheets = plan(stories).filter((sheet) => sheet.stories.some(isWanted));
    const taken = await Promise.all(
      browsers.map(async (own, hand) => {
        const shots: Shot[] = [];
        for (const sheet of sheets.filter((_, index) => index % HANDS === hand)) {
          shots.push(...(await photograph(own, galleries[hand]?.origin ?? '', sheet, isWanted)));
        }
        return shots;
      }),
    );
    return { shots: taken.flat(), environment: environmentOf(browser) };
  } finally {
    await Promise.all([...browsers.map((each) => each.close()), ...galleries.map((each) => each.stop())]);
  }
}

/** Why a picture is not the one that is kept; undefined when it is. */
async function judge({ name, png, boxes }: Shot, kept: Baseline, tolerance: Tolerance): Promise<string | undefined> {
  if (!kept.names.includes(name)) return 'is not in the baseline';
  const [before, after] = [readPicture(name), PNG.sync.read(png)];
  const { reason, places } = compare(before, after, tolerance);
  const moved = movedBoxes(kept.boxes[name] ?? {}, boxes, tolerance.pixels);
  if (reason === undefined && moved.length === 0) return undefined;
  await writeFile(`${OUT}${name}.png`, sideBySide(before, after, places, tolerance.square));
  return [reason, ...moved.slice(0, 6)].filter((text) => text !== undefined).join('; ');
}

async function check(names: readonly string[]): Promise<number> {
  const kept = await readBaseline();
  if (kept === undefined) throw new Error('There is no baseline; `pnpm visual --update` takes one');
  const { shots, environment } = await takeAll(names);
  const others = differences(kept.environment, environment);
  if (others.length > 0) console.log(`Not what the baseline was taken with (${others.join(', ')}): compared widely.`);
  const tolerance = others.length > 0 ? wide : strict;
  const faults = new Map<string, string>();
  for (const shot of shots) {
    const fault = await judge(shot, kept, tolerance);
    if (fault !== undefined) faults.set(shot.name, fault);
  }
  const taken = new Set(shots.map(({ name }) => name));
  const left = names.length > 0 ? [] : kept.names.filter((name) => !taken.has(name));
  for (const name of left) faults.set(name, 'is in the baseline and in no story');
  for (const [name, fault] of faults) console.log(`✗ ${name}: ${fault}`);
  const passed = shots.length - (faults.size - left.length);
  await mkdir(REPORT, { recursive: true });
  await writeFile(`${REPORT}visual.json`, JSON.stringify({ passed, failed: faults.size, skipped: 0 }));
  console.log(`${passed} passed, ${faults.size} failed${faults.size > 0 ? `; see ${OUT}` : ''}`);
  return faults.size > 0 ? 1 : 0;
}

async function update(names: readonly string[]): Promise<number> {
  const { shots, environment } = await takeAll(names);
  await record(shots, environment, names.length === 0);
  console.log(`${shots.length} pictures kept. Look at them, and answer test/visual/RUBRIC.md in review.json.`);
  return 0;
}

const { values, positionals } = parseArgs({ options: { update: { type: 'boolean' } }, allowPositionals: true });
await rm(OUT, { recursive: true, force: true });
await mkdir(OUT, { recursive: true });
process.exitCode = await (values.update ? update(positionals) : check(positionals));
