import { weekdays } from '../time/index.ts';
import type { OrderWindow, SellingRules } from './rules.ts';

const minute = 60 * 1000;
const day = 24 * 60 * minute;
const week = 7 * day;
/** Viet Nam has kept +07:00 since 1975, and 1 January 1970 was a Thursday: how far into the week the epoch lay there. */
const epochInWeek = 3 * day + 7 * 60 * minute;

type MomentOfWeek = NonNullable<OrderWindow['weekly']>[number]['from'];

/** Milliseconds since Monday 00:00 in Viet Nam. */
const inWeek = (at: Date): number => (((at.getTime() + epochInWeek) % week) + week) % week;

function momentInWeek(moment: MomentOfWeek): number {
  const [hours = 0, minutes = 0] = moment.time.split(':').map(Number);
  return weekdays.indexOf(moment.day) * day + (hours * 60 + minutes) * minute;
}

const ahead = (from: number, to: number): number => (((to - from) % week) + week) % week;

/** Milliseconds until one of the weekly windows is open; 0 while one is. A window that ends where it begins is the whole week. */
function untilWeekly(weekly: NonNullable<OrderWindow['weekly']>, at: Date): number {
  const now = inWeek(at);
  const waits = weekly.map(({ from, until }) => {
    const [begin, end] = [momentInWeek(from), momentInWeek(until)];
    return ahead(begin, now) < (ahead(begin, end) || week) ? 0 : ahead(now, begin);
  });
  return Math.min(...waits);
}

/** The first moment from `at` on at which the window is open; nothing when it never opens again. */
export function opensAt(window: OrderWindow, at: Date): Date | undefined {
  const from = window.from === undefined ? at : new Date(Math.max(at.getTime(), Date.parse(window.from)));
  const open = window.weekly === undefined ? from : new Date(from.getTime() + untilWeekly(window.weekly, from));
  return window.until !== undefined && open.getTime() >= Date.parse(window.until) ? undefined : open;
}

/** The first moment from `at` on at which nothing is suspended; nothing when nobody knows it. */
export function resumesAt(suspended: SellingRules['suspended'], at: Date): Date | undefined {
  if (suspended === undefined) return at;
  if (suspended.until === undefined) return undefined;
  return new Date(Math.max(at.getTime(), Date.parse(suspended.until)));
}

/** Each round goes on at least one closed window or suspension; rules that never meet are given up. */
const rounds = 32;

/** The first moment from `at` on at which all these rules let something be ordered; nothing when nobody knows it. */
export function sellsAt(all: readonly SellingRules[], at: Date): Date | undefined {
  let moment: Date | undefined = at;
  for (let round = 0; round < rounds; round++) {
    const before: Date = moment;
    for (const { suspended, orderWindow } of all) {
      if (moment !== undefined) moment = resumesAt(suspended, moment);
      if (moment !== undefined && orderWindow !== undefined) moment = opensAt(orderWindow, moment);
    }
    if (moment === undefined || moment.getTime() === before.getTime()) return moment;
  }
  return undefined;
}
