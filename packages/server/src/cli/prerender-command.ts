import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { StorefrontSource } from '@nongsan/core';
import { filesBeside } from './files-beside.ts';
import type { Rendering } from './rendering.ts';
import { SettingError } from './setting-error.ts';

const prerenderUsage = `nongsan prerender PAGE.html [--out FILE]

Fills the tags of a page with what they show: it is there before any script runs, and where none does.

  --out FILE       where the filled page goes (PAGE.html itself)
  --url URL        the page's public address: for ?product in a tag, and for portals of files (src)
  --styles URL     where the page finds the style sheets; they are written there, from the filled page on (nongsan-styles/)
  --now INSTANT    the moment that expiry is judged by, ISO 8601 (the present)
  --no-json-ld     writes no JSON-LD

Data come from a portal's api and key, or from the files of its src, which lie beside the page.
Exit code: 0 when every tag is filled, 1 when one was left with what the page put inside it.`;

const options = {
  out: { type: 'string' },
  url: { type: 'string' },
  styles: { type: 'string', default: 'nongsan-styles/' },
  now: { type: 'string' },
  'no-json-ld': { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Fills one page in. Prints what was left as it was, and why. */
export async function prerenderCommand(args: readonly string[], load: () => Promise<Rendering>): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options });
  if (values.help) {
    console.log(prerenderUsage);
    return;
  }
  const [page, ...rest] = positionals;
  if (page === undefined || rest.length > 0)
    throw new SettingError('prerender', `needs one page.\n\n${prerenderUsage}`);
  const url = values.url === undefined ? undefined : readUrl(values.url);
  const now = values.now === undefined ? undefined : readInstant(values.now);
  const html = await readFile(page, 'utf8').catch(() => {
    throw new SettingError(page, 'cannot be read');
  });
  const rendering = await load();
  const rendered = await rendering.renderPage(html, {
    styles: values.styles,
    jsonLd: !values['no-json-ld'],
    sourceOf: ({ attributes }) => sourceOf(attributes, { rendering, url, folder: dirname(resolve(page)) }),
    ...(url && { url }),
    ...(now && { now }),
  });
  const out = resolve(values.out ?? page);
  await writeSheets(rendered.sheets, dirname(out), values.styles);
  await writeFile(out, rendered.html);
  for (const { message } of rendered.problems) console.error(message);
  if (rendered.problems.length > 0) process.exitCode = 1;
}

interface Place {
  readonly rendering: Rendering;
  readonly url: URL | undefined;
  readonly folder: string;
}

function sourceOf(
  attributes: ReadonlyMap<string, string>,
  { rendering, url, folder }: Place,
): StorefrontSource | undefined {
  const [src = '', api = '', key = ''] = ['src', 'api', 'key'].map((name) => attributes.get(name));
  if (src !== '') {
    if (url === undefined) throw new SettingError('--url', `is needed: src="${src}" counts from the page's address`);
    return rendering.overFiles(new URL(src, url).href, filesBeside(url, folder));
  }
  if (api === '' || key === '') return undefined;
  if (!URL.canParse(api, url?.href))
    throw new SettingError('--url', `is needed: api="${api}" counts from the page's address`);
  return rendering.overHttp(new URL(api, url).href, key);
}

/** Sheets lie beside the filled page, unless its host serves them from elsewhere: then whoever runs it puts them there. */
async function writeSheets(
  sheets: readonly { readonly name: string; readonly css: string }[],
  folder: string,
  styles: string,
): Promise<void> {
  const target = join(folder, /^(?:[a-z]+:)?\/\//i.test(styles) ? 'nongsan-styles' : styles);
  if (sheets.length > 0) await mkdir(target, { recursive: true });
  await Promise.all(sheets.map(({ name, css }) => writeFile(join(target, name), css)));
}

function readUrl(text: string): URL {
  if (/^https?:/i.test(text) && URL.canParse(text)) return new URL(text);
  throw new SettingError('--url', `must be an http(s) address, not "${text}"`);
}

function readInstant(text: string): Date {
  const instant = new Date(text);
  if (Number.isNaN(instant.getTime())) throw new SettingError('--now', `must be an instant in ISO 8601, not "${text}"`);
  return instant;
}
