/** The pictures that the project keeps: `baseline/<story>.<look>.<width>.<locale>.png`, and what they were taken with. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { PNG } from 'pngjs';
import type { Shot } from './camera.ts';
import type { Boxes } from './compare.ts';
import type { Environment } from './environment.ts';

const FOLDER = new URL('./baseline/', import.meta.url);
const fileOf = (name: string): URL => new URL(`${name}.png`, FOLDER);

interface Kept {
  readonly environment: Environment;
  readonly boxes: Readonly<Record<string, Boxes>>;
}

export interface Baseline extends Kept {
  readonly names: readonly string[];
}

export async function readBaseline(): Promise<Baseline | undefined> {
  const record = new URL('record.json', FOLDER);
  if (!existsSync(record)) return undefined;
  const files = (await readdir(FOLDER)).filter((name) => name.endsWith('.png'));
  const names = files.map((name) => name.replace(/\.png$/, ''));
  return { ...(JSON.parse(readFileSync(record, 'utf8')) as Kept), names };
}

export const readPicture = (name: string) => PNG.sync.read(readFileSync(fileOf(name)));

/** Without an alpha channel and packed tightly: the browser writes for speed. */
export const pack = (png: Buffer): Buffer => PNG.sync.write(PNG.sync.read(png), { colorType: 2, deflateLevel: 9 });

/** One line a picture, so that a change shows as that picture's line. */
function write(record: Kept): string {
  const lines = Object.entries(record.boxes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, boxes]) => `    ${JSON.stringify(name)}: ${JSON.stringify(boxes)}`);
  return `{\n  "environment": ${JSON.stringify(record.environment)},\n  "boxes": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/** Keeps these pictures, and with `all` nothing else. */
export async function record(shots: readonly Shot[], environment: Environment, all: boolean): Promise<void> {
  const before = await readBaseline();
  if (all) await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER, { recursive: true });
  for (const { name, png } of shots) await writeFile(fileOf(name), pack(png));
  const taken = Object.fromEntries(shots.map(({ name, boxes }) => [name, boxes]));
  const boxes = all ? taken : { ...before?.boxes, ...taken };
  await writeFile(new URL('record.json', FOLDER), write({ environment, boxes }));
}
