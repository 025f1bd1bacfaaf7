import { gs1Date } from '../gs1/date.ts';
import type { AiElement } from '../gs1/element.ts';
import { isGtin, toGtin14 } from '../gs1/gtin.ts';
import { parseGrowingAreaCode } from '../growing-area/parse.ts';
import type { TraceFacts } from './facts.ts';
import { lotForm } from './profile.ts';
import { TraceError } from './trace-error.ts';

/** A statement to sign. Every lot has a number; the rest is stated where it is known. */
export interface TraceStatement extends TraceFacts {
  readonly lot: string;
}

/** Facts as GS1 elements, each checked. `now` is when they are signed: it decides which century a reader will see. */
export function toElements(statement: TraceStatement, now: Date): readonly AiElement[] {
  const { gtin, lot, serial, harvested, useBy, growingArea } = statement;
  if (gtin !== undefined && !isGtin(gtin)) throw new TraceError('gtin', `${gtin} is no GTIN`);
  if (!lotForm.test(lot)) throw new TraceError('lot', 'A lot number has 1 to 20 characters of 0-9, A-Z and the hyphen');
  if (serial !== undefined && gtin === undefined) throw new TraceError('serial', 'A serial number needs a GTIN');
  const entries: readonly (readonly [string, string | undefined])[] = [
    ['01', gtin === undefined ? undefined : toGtin14(gtin)],
    ['10', lot],
    ['21', serial],
    ['17', useBy === undefined ? undefined : toGs1Date(useBy, now)],
    ['7007', harvested && harvestValue(harvested, now)],
    ['251', growingArea === undefined ? undefined : growingAreaValue(growingArea)],
  ];
  return entries.flatMap(([ai, value]) => (value === undefined ? [] : [{ ai, value }]));
}

function harvestValue({ from, to }: NonNullable<TraceFacts['harvested']>, now: Date): string {
  if (from > to) throw new TraceError('date', 'A harvest ends on the day it began, or later');
  const first = toGs1Date(from, now);
  return from === to ? first : first + toGs1Date(to, now);
}

function toGs1Date(iso: string, now: Date): string {
  const yymmdd = /^\d{4}-\d\d-\d\d$/.test(iso) ? iso.slice(2).replaceAll('-', '') : '';
  if (gs1Date(yymmdd, now) !== iso) throw new TraceError('date', `${iso} is no day within fifty years, YYYY-MM-DD`);
  return yymmdd;
}

function growingAreaValue(text: string): string {
  const code = parseGrowingAreaCode(text);
  if (code.kind === 'invalid' || code.normal.length > 30) {
    throw new TraceError('growingArea', 'A growing-area code of at most 30 characters can be signed');
  }
  return code.normal;
}
