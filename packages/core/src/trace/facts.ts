import { gs1Date } from '../gs1/date.ts';
import { valueOf, type AiElement } from '../gs1/element.ts';

/** The facts of a lot in plain form. Absent is what the link does not say, or says in no readable way. */
export interface TraceFacts {
  /** AI 01, 14 digits. Lots of most households have none. */
  readonly gtin?: string;
  /** AI 10. */
  readonly lot?: string;
  /** AI 21: one item of the lot. */
  readonly serial?: string;
  /** AI 7007: first and last day, `YYYY-MM-DD`; the same when one day is stated. */
  readonly harvested?: { readonly from: string; readonly to: string };
  /** AI 17, `YYYY-MM-DD`. */
  readonly useBy?: string;
  /** AI 251: a growing-area code in its normal form. */
  readonly growingArea?: string;
}

/** Facts out of elements. Centuries are chosen around `now`, as GS1 does. */
export function readTraceFacts(elements: readonly AiElement[], now: Date): TraceFacts {
  const facts = {
    gtin: valueOf(elements, '01'),
    lot: valueOf(elements, '10'),
    serial: valueOf(elements, '21'),
    harvested: harvestOf(valueOf(elements, '7007'), now),
    useBy: gs1Date(valueOf(elements, '17') ?? '', now),
    growingArea: valueOf(elements, '251'),
  };
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined));
}

/** First and last day of AI 7007. A harvest names its days: day 00, which other dates may have, is none here. */
export function harvestOf(value: string | undefined, now: Date): TraceFacts['harvested'] {
  if (value === undefined) return undefined;
  const [from, to] = [value.slice(0, 6), value.slice(-6)].map((day) =>
    day.endsWith('00') ? undefined : gs1Date(day, now),
  );
  return from !== undefined && to !== undefined && from <= to ? { from, to } : undefined;
}
