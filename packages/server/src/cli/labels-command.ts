import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import {
  findLabelLot,
  findSheet,
  LabelFont,
  labelLocales,
  printLabels,
  sheets,
  type LabelOrder,
} from '../labels/index.ts';
import { linesOf, requireFile, writeLabels } from './labels-files.ts';
import { SettingError } from './setting-error.ts';
import { withDatabase } from './with-database.ts';

const stocks = sheets.map(({ name, label, page, dot }) => {
  const paper = dot === undefined ? `, ${page.width} × ${page.height} mm paper` : ', a roll';
  return `    ${name.padEnd(15)} labels of ${label.width} × ${label.height} mm${paper}`;
});

const labelsUsage = `nongsan labels --lot CODE --sheet NAME --out FILE

Makes labels of a lot to print: its signed QR code with the code under it, product, household, dates, growing area.

  --sheet NAME         what is printed on:
${stocks.join('\n')}
  --format pdf|svg     default: what FILE ends with. A second page of SVG goes to FILE-2.svg, and so on
  --serials FILE.csv   a label for each line, from the columns "serial" and "link", instead of the lot's own
  --copies N           how many labels (one sheet full)
  --skip N             so many labels are gone from the first sheet
  --locale vi|en       language of the printed words (vi)
  --portal SLUG        whose lot, where several portals have the code
  --origin URL         address that readers will open (NONGSAN_HOST and NONGSAN_PORT)

Print at 100 %: "fit to page" moves labels off their cuts. Refused are wrong check digits, links outside the trace
profile, signatures that do not hold, expired, suspended and recalled lots, and modules below 0.33 mm.`;

const optionTypes = {
  lot: { type: 'string' },
  sheet: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string' },
  serials: { type: 'string' },
  copies: { type: 'string' },
  skip: { type: 'string', default: '0' },
  locale: { type: 'string', default: 'vi' },
  portal: { type: 'string' },
  origin: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Writes labels of a lot. Says what was made, and how to print it. */
export async function labelsCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: optionTypes });
  if (values.help) {
    console.log(labelsUsage);
    return;
  }
  const { lot, out } = values;
  if (lot === undefined || out === undefined || values.sheet === undefined)
    throw new SettingError('labels', `needs --lot, --sheet and --out.\n\n${labelsUsage}`);
  const asked = readOrder(values, values.sheet);
  const format = readFormat(values.format, out);
  const origin = values.origin === undefined ? undefined : readOrigin(values.origin);
  if (values.serials !== undefined) await requireFile(values.serials);
  const now = new Date();
  const found = await withDatabase(({ sql }, { host, port }) =>
    findLabelLot(sql, { publicOrigin: origin ?? `http://${host}:${port}` }, { lot, portal: values.portal }),
  );
  const serials = values.serials === undefined ? {} : { serials: linesOf(values.serials) };
  const font = new LabelFont();
  const pages = await printLabels({ ...found, ...asked, ...serials, now }, font);
  const about = { title: `${found.lot.code} · ${asked.sheet.name}`, lang: asked.locale, createdAt: now };
  const written = await writeLabels(pages, { out, format, font, about });
  report(written, asked.sheet.name, lot);
  if (new URL(found.lot.link).protocol !== 'https:')
    console.error(
      `These codes lead to ${new URL(found.lot.link).origin}: for labels that go out, name the address with --origin.`,
    );
}

type Values = ReturnType<typeof parseArgs<{ options: typeof optionTypes }>>['values'];

function readOrder(values: Values, name: string): Pick<LabelOrder, 'sheet' | 'locale' | 'skip' | 'copies'> {
  const sheet = findSheet(name);
  if (sheet === undefined)
    throw new SettingError(`--sheet "${name}"`, `is none of these stocks:\n${stocks.join('\n')}`);
  const locale = labelLocales.find((one) => one === values.locale);
  if (locale === undefined) throw new SettingError('--locale', `must be one of ${labelLocales.join(', ')}`);
  if (values.copies !== undefined && values.serials !== undefined)
    throw new SettingError('--copies', 'makes no sense with --serials: a serial is printed once');
  const skip = readCount('--skip', values.skip, 0, sheet.rows * sheet.columns - 1);
  if (values.copies === undefined) return { sheet, locale, skip };
  return { sheet, locale, skip, copies: readCount('--copies', values.copies, 1, 100_000) };
}

function readCount(name: string, text: string, least: number, most: number): number {
  const count = /^\d{1,6}$/.test(text) ? Number(text) : -1;
  if (count < least || count > most) throw new SettingError(name, `must be a number from ${least} to ${most}`);
  return count;
}

function readFormat(format: string | undefined, out: string): 'pdf' | 'svg' {
  const wanted = format ?? /\.(pdf|svg)$/i.exec(out)?.[1]?.toLowerCase();
  if (wanted === 'pdf' || wanted === 'svg') return wanted;
  throw new SettingError('--format', 'must be pdf or svg');
}

function readOrigin(text: string): string {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '')
    throw new SettingError('--origin', 'must be an address such as https://id.example');
  return url.origin;
}

interface Written {
  readonly files: readonly string[];
  readonly labels: number;
  readonly pages: number;
  readonly module: number;
  readonly version: number;
}

function report({ files, labels, pages, module, version }: Written, sheet: string, lot: string): void {
  const [first = '', ...rest] = files.map((file) => relative('.', file));
  const count = (number: number, name: string) => `${number} ${name}${number === 1 ? '' : 's'}`;
  console.log(
    `${count(labels, 'label')} of lot ${lot} on ${count(pages, 'page')} (${sheet}), ` +
      `QR version ${version}, modules of ${module.toFixed(3)} mm: ${first}${rest.length > 0 ? ` … ${rest.at(-1) ?? ''}` : ''}\n` +
      'Print at 100 %, without fitting to the page.',
  );
}
