import { addDays, localDateAt } from '../time/index.ts';
import type { StopReason } from './line-stop.ts';
import type { SellingRules } from './rules.ts';
import type { RuleTarget } from './targets.ts';
import { opensAt, resumesAt, sellsAt } from './window.ts';

/** One target's rules, with what a household has taken on today where it has a capacity. */
export interface RuleInForce {
  readonly target: RuleTarget;
  readonly rules: SellingRules;
  readonly today?: Load | undefined;
}

/** What a household packs, as its capacity counts. */
export interface Load {
  readonly orders: number;
  readonly grams: number;
}

/** A stop whose moment is still a date. */
export interface Stop {
  readonly reason: StopReason;
  readonly of: RuleTarget;
  readonly because?: NonNullable<SellingRules['suspended']>['because'];
  readonly resumes?: Date | undefined;
}

/**
 * Why something under these rules cannot be ordered now. Of several reasons the one that says most comes first: suspended,
 * then the window, then the day's capacity. When it goes on, all rules let it.
 *
 * @param more what this order would add to the household's day
 */
export function stopOf(all: readonly RuleInForce[], now: Date, more: Load = { orders: 1, grams: 0 }): Stop | undefined {
  const rules = all.map((each) => each.rules);
  for (const { target, rules: each } of all) {
    if (each.suspended === undefined || resumesAt(each.suspended, now)?.getTime() === now.getTime()) continue;
    return { reason: 'suspended', of: target, because: each.suspended.because, resumes: sellsAt(rules, now) };
  }
  for (const { target, rules: each } of all) {
    if (each.orderWindow === undefined || opensAt(each.orderWindow, now)?.getTime() === now.getTime()) continue;
    return { reason: 'window-closed', of: target, resumes: sellsAt(rules, now) };
  }
  const full = all.find((each) => !hasRoom(each, more));
  if (full === undefined) return undefined;
  const tomorrow = new Date(`${addDays(localDateAt(now), 1)}T00:00:00+07:00`);
  // What is more than a whole day's work is too much on any day.
  const never = !hasRoom({ ...full, today: { orders: 0, grams: 0 } }, more);
  return { reason: 'capacity-reached', of: full.target, resumes: never ? undefined : sellsAt(rules, tomorrow) };
}

function hasRoom({ rules: { capacity }, today }: RuleInForce, more: Load): boolean {
  if (capacity === undefined || today === undefined) return true;
  if (capacity.unit === 'orders') return today.orders + more.orders <= capacity.perDay;
  const most = capacity.perDay * 1000;
  // A day that is full is full for a cart whose weight nobody knows yet.
  return today.grams < most && today.grams + more.grams <= most;
}
