import { formatMoney } from '@nongsan/core';
import type { FreshnessPromise, ParcelShipping, ParcelWay } from '@nongsan/core/shipping';
import type { MessageKey, MessageValues } from '../../../i18n/index.ts';
import viDelivery from '../../../i18n/vi/delivery.json' with { type: 'json' };
import type { Speech } from '../../../internal/speech.ts';
import { Words } from '../../../internal/words.ts';

const words = new Words(viDelivery);

/** The same view, which also knows the words that came late. */
export const withWords = <V extends Speech>(view: V): V => ({
  ...view,
  say: (key: MessageKey, values?: MessageValues) =>
    key.startsWith('delivery.') ? words.say(view.speak, key, values) : view.say(key, values),
});

export const wayKeys = {
  home: 'delivery.home',
  pickup: 'delivery.pickup',
  'post-office': 'delivery.postOffice',
  other: 'delivery.other',
} as const satisfies Record<ParcelShipping['way'], MessageKey>;

const issueKeys = {
  'not-delivered': 'delivery.notDelivered',
  'too-heavy': 'delivery.tooHeavy',
  'too-slow': 'delivery.tooSlow',
} as const satisfies Record<Exclude<ParcelWay['issue'], 'none' | 'other'>, MessageKey>;

/** Why a parcel cannot go a way; empty where it can. */
export const issueText = (issue: ParcelWay['issue'], { say }: Speech): string =>
  issue === 'none' || issue === 'other' ? '' : say(issueKeys[issue]);

const promiseKeys = {
  ordered: 'delivery.freshOrdered',
  harvested: 'delivery.freshHarvested',
  handedOver: 'delivery.freshHandedOver',
} as const satisfies Record<FreshnessPromise['startsAt'], MessageKey>;

export const promiseText = ({ hours, startsAt }: FreshnessPromise, { say }: Speech): string =>
  say(promiseKeys[startsAt], { hours });

/** What a way costs: as it is, from how much, or nothing. */
export function feeText({ exact, price }: ParcelWay, { locale, say }: Speech): string {
  if (price === undefined) return '';
  const fee = formatMoney(price, locale);
  if (!exact) return say('delivery.feeFrom', { fee });
  return price.amount === 0 ? say('delivery.free') : fee;
}

/** Up to two days in hours, as fresh goods are spoken of; beyond that in days. */
export function transitText({ transit }: ParcelWay, { say }: Speech): string {
  if (transit === undefined || transit.max === 0) return '';
  const days = transit.max > 48;
  const [min, max] = [transit.min, transit.max].map((hours) => (days ? Math.ceil(hours / 24) : hours));
  return say(days ? 'delivery.days' : 'delivery.hours', { span: min === max ? String(max) : `${min}–${max}` });
}
