import type { CheckedLot } from './check-lot.ts';
import { checkLink } from './check-lot.ts';
import { LabelError } from './label-error.ts';

/** One item of a lot: its number and the link that is signed for it. */
export interface SerialLink {
  readonly serial: string;
  readonly link: string;
}

/**
 * Reads items out of a CSV with the columns `serial` and `link`, in any order and with others beside them, and checks
 * each link like the lot's own.
 *
 * @throws LabelError with the number of the line
 */
export async function* readSerials(
  lines: AsyncIterable<string> | Iterable<string>,
  checked: CheckedLot,
  now: Date,
): AsyncGenerator<SerialLink> {
  let columns: { readonly serial: number; readonly link: number } | undefined;
  const seen = new Set<string>();
  let number = 0;
  for await (const line of lines) {
    number++;
    if (line.trim() === '') continue;
    const cells = splitCsv(line.replace(/^\ufeff/, ''));
    if (columns === undefined) {
      columns = { serial: cells.indexOf('serial'), link: cells.indexOf('link') };
      if (columns.serial < 0 || columns.link < 0) throw fault(number, 'the head names no columns "serial" and "link"');
      continue;
    }
    const item = { serial: cells[columns.serial] ?? '', link: cells[columns.link] ?? '' };
    await checkItem(item, checked, now, number);
    if (seen.has(item.serial)) throw fault(number, `the serial ${item.serial} comes twice`);
    seen.add(item.serial);
    yield item;
  }
  if (seen.size === 0) throw new LabelError('serials', 'The file of serials holds none.');
}

const fault = (line: number, problem: string): LabelError => new LabelError('serials', `Line ${line}: ${problem}.`);

async function checkItem({ serial, link }: SerialLink, checked: CheckedLot, now: Date, line: number): Promise<void> {
  if (serial === '' || link === '') throw fault(line, 'serial or link is missing');
  try {
    const verdict = await checkLink(link, checked, now);
    const stated = 'facts' in verdict ? verdict.facts.serial : undefined;
    if (stated !== serial) throw fault(line, `the link is of serial ${stated ?? '(none)'}, not of ${serial}`);
  } catch (error) {
    if (!(error instanceof LabelError) || error.code === 'serials') throw error;
    throw new LabelError(error.code, `Line ${line}: ${error.message}`);
  }
}

/** Cells of one line (RFC 4180); a quoted cell may hold commas and doubled quotes. */
function splitCsv(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
    ([, quoted, plain = '']) => quoted?.replaceAll('""', '"') ?? plain.trim(),
  );
}
