import { formatInstant, type SubOrder } from '@nongsan/core';
import type { OrderChange } from '@nongsan/core/order-states';
import type { OrderFreshness } from '@nongsan/core/shipping';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../internal/icons/index.ts';
import { moodPath, type Mood } from '../../internal/mood-icon.ts';
import { spanText } from '../../internal/span-text.ts';
import type { Speech } from '../../internal/speech.ts';

const onItsWay = /^(?:placed|confirmed|packed|handedOver|inTransit)$/;
const there = /^(?:delivered|completed|claimed)$/;

/** Whether minutes count for a part: it is on its way, and its promise has begun. */
export const countsDown = ({ state }: SubOrder, freshness: OrderFreshness | undefined): boolean =>
  freshness?.until !== undefined && onItsWay.test(state);

/** What was promised of the freshness of a part, how long that still holds, and whether it was kept. */
export function freshnessView(
  { state }: SubOrder,
  freshness: OrderFreshness | undefined,
  history: readonly OrderChange[],
  now: number,
  speech: Speech,
): TemplateResult | typeof nothing {
  if (freshness === undefined) return nothing;
  if (onItsWay.test(state)) return onTheWay(freshness, now, speech);
  const arrived = history.filter((change) => change.state === 'delivered').at(-1)?.at;
  if (!there.test(state) || arrived === undefined || freshness.until === undefined) return nothing;
  const kept = Date.parse(arrived) <= Date.parse(freshness.until);
  const text = speech.say(kept ? 'order.fresh.kept' : 'order.fresh.late', {
    time: formatInstant(freshness.until, speech.locale),
  });
  return line(kept ? 'good' : 'bad', text);
}

function onTheWay({ hours, startsAt, until }: OrderFreshness, now: number, { locale, say }: Speech): TemplateResult {
  if (until === undefined)
    return line('going', say(`order.fresh.${startsAt}`, { span: spanText(hours * 3_600_000, locale) }));
  const left = Date.parse(until) - now;
  const time = formatInstant(until, locale);
  if (left <= 0) return line('bad', say('order.fresh.over', { time }));
  return line('going', say('order.fresh.left', { time, span: spanText(left, locale) }));
}

const line = (mood: Mood, text: string): TemplateResult =>
  html`<p class="fresh ${mood}" part="freshness">${icon(moodPath[mood])}<span>${text}</span></p>`;
