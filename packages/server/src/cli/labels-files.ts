import { constants, createReadStream, createWriteStream } from 'node:fs';
import { access, rename, rm, writeFile } from 'node:fs/promises';
import { extname, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { pdfOf, svgPage, type LabelFont, type LabelPage } from '../labels/index.ts';
import { SettingError } from './setting-error.ts';

/** Whether a file can be read is said before the database is opened. */
export async function requireFile(file: string): Promise<void> {
  await access(file, constants.R_OK).catch(() => {
    throw new SettingError(`"${file}"`, 'cannot be read');
  });
}

/** The lines of a file, read when they are asked for: an interface of readline drops those that nobody awaits. */
export async function* linesOf(file: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(file), crlfDelay: Infinity });
}

interface Target {
  readonly out: string;
  readonly format: 'pdf' | 'svg';
  readonly font: LabelFont;
  readonly about: Parameters<typeof pdfOf>[1];
}

/** Writes beside the target first: a refusal on page 40 leaves what was there, and no half of a file. */
export async function writeLabels(pages: AsyncGenerator<LabelPage>, { out, format, font, about }: Target) {
  const tally = { labels: 0, pages: 0, module: Infinity, version: 0 };
  const counted = count(pages, tally);
  const drafts: string[] = [];
  try {
    if (format === 'pdf') {
      drafts.push(draft(resolve(out)));
      await pipeline(pdfOf(counted, about, font), createWriteStream(draft(resolve(out))));
    } else {
      for await (const page of counted) {
        const file = draft(numbered(resolve(out), tally.pages));
        drafts.push(file);
        await writeFile(file, svgPage(page, font));
      }
    }
    for (const file of drafts) await rename(file, file.slice(0, -draftEnd.length));
  } catch (error) {
    for (const file of drafts) await rm(file, { force: true });
    throw error;
  }
  return { ...tally, files: drafts.map((file) => file.slice(0, -draftEnd.length)) };
}

const draftEnd = '.part';
const draft = (file: string): string => file + draftEnd;

const numbered = (file: string, page: number): string => {
  const end = extname(file);
  return page === 1 ? file : `${file.slice(0, file.length - end.length)}-${page}${end}`;
};

async function* count(
  pages: AsyncGenerator<LabelPage>,
  tally: { labels: number; pages: number; module: number; version: number },
): AsyncGenerator<LabelPage> {
  for await (const page of pages) {
    tally.pages++;
    for (const { layout, qr } of page.labels) {
      tally.labels++;
      tally.module = Math.min(tally.module, layout.module);
      tally.version = Math.max(tally.version, qr.version);
    }
    yield page;
  }
}
