import type { LocalizedText } from '../localized/index.ts';
import type { TraceAmount } from './flow.ts';
import type { TraceGap } from './gaps.ts';
import type { TraceParty, TracePlace, TraceStep } from './step.ts';
import type { TraceTimeline } from './timeline.ts';

/** Steps that a page shows; a story of hundreds is for machines. */
const mostSteps = 60;

/** A step with what is new in it: where and by whom is said when it changes. */
export interface ToldStep {
  readonly step: TraceStep;
  readonly place?: TracePlace;
  /** In whose hands the goods were. */
  readonly doers: readonly TraceParty[];
  /** What they were packed in, as a label shows it. */
  readonly container?: string;
}

/** What a page tells of a timeline: the newest steps, and each kind of gap once. */
export function toldSteps({ steps, gaps }: TraceTimeline): {
  readonly steps: readonly ToldStep[];
  readonly gaps: readonly TraceGap['kind'][];
} {
  const kinds = new Set(gaps.map(({ kind }) => kind));
  if (steps.length > mostSteps) kinds.add('too-many');
  const shown = steps.slice(-mostSteps);
  return { steps: shown.map((step, at) => toldStep(step, shown[at - 1])), gaps: [...kinds] };
}

const isDoer = ({ side, role }: TraceParty): boolean => side === 'from' && role === 'possessing_party';

function toldStep(step: TraceStep, before: TraceStep | undefined): ToldStep {
  const known = new Set(before?.who.filter(isDoer).map(({ id }) => id));
  return {
    step,
    ...(step.place && step.place.id !== before?.place?.id && { place: step.place }),
    doers: step.who.filter((party) => isDoer(party) && !known.has(party.id)),
    ...(step.container !== undefined && { container: endOf(step.container) }),
  };
}

/** What a person may compare with a label: the end of an address or URN. */
const endOf = (uri: string): string => uri.split(/[/:]/).at(-1) ?? uri;

/** A moment as clocks showed it where it happened: EPCIS keeps the offset for this. Day as `2026-11-04`, clock as `08:30`. */
export function clockOf({ time, offset }: Pick<TraceStep, 'time' | 'offset'>): { day: string; clock: string } {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d{2}):(\d{2})$/.exec(offset) ?? [];
  const shift = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  const [day = '', clock = ''] = new Date(Date.parse(time) + shift).toISOString().split('T');
  return { day, clock: clock.slice(0, 5) };
}

/** UN/ECE Recommendation 20. */
const measures: Readonly<Record<string, string>> = { KGM: 'kg', GRM: 'g', TNE: 't', LTR: 'l', MLT: 'ml' };

/** Goods in words: what they are called, or their code where they have no name; and how much, after a space that holds. */
export interface ToldGoods {
  readonly name?: LocalizedText;
  readonly code: string;
  /** Empty where the event does not say. */
  readonly amount: string;
}

/** What a step made, or what it was about; and what it was made of. Six of each: the rest is for machines. */
export function goodsOf({ about, inputs, outputs }: TraceStep, locale: string) {
  const made = outputs.length > 0 ? outputs : about;
  const tell = (amounts: readonly TraceAmount[]) => amounts.slice(0, 6).map((amount) => told(amount, locale));
  return { made: tell(made), from: tell(inputs) };
}

function told({ thing, name, quantity, uom }: TraceAmount, locale: string): ToldGoods {
  const number = quantity === undefined ? '' : new Intl.NumberFormat(locale).format(quantity);
  const measured = uom === undefined ? `× ${number}` : `${number}\u00a0${measures[uom] ?? uom}`;
  return {
    ...(name && { name }),
    code: thing.lot ?? endOf(thing.uri),
    amount: number === '' ? '' : `\u00a0${measured}`,
  };
}
