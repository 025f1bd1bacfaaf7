import { chooseText, formatLocalDate, type Lot } from '@nongsan/core';
import { toGtin14 } from '@nongsan/core/gs1';
import { labelWords, type LabelLocale } from './words.ts';

/** A line of a label's text. What is a code is never shortened: a part of it would name something else. */
export interface LabelText {
  readonly text: string;
  readonly role: 'name' | 'people' | 'code' | 'note';
  /** Left out before anything is shortened. */
  readonly spare?: boolean;
}

/** What a label says beside its symbol, in the order of its worth to a reader without a network. */
export interface LabelFacts {
  readonly texts: readonly LabelText[];
  readonly sample?: string;
}

export function labelFacts(lot: Lot, locale: LabelLocale): LabelFacts {
  const words = labelWords[locale];
  const { store, product } = lot;
  const row = (
    name: string,
    value: string | undefined,
    role: LabelText['role'],
    spare = false,
  ): readonly LabelText[] =>
    value === undefined ? [] : [{ text: tidy(`${name}: ${value}`), role, ...(spare && { spare }) }];
  const day = (date: string | undefined) => date && formatLocalDate(date, locale);
  const holders = new Set(lot.growingAreas.map(({ holder }) => holder).filter((holder) => holder !== store.name));
  return {
    texts: [
      { text: tidy(chooseText(product.name, locale).text), role: 'name' },
      { text: tidy(store.name), role: 'people' },
      { text: tidy(`${store.place.commune}, ${store.place.province}`), role: 'note' },
      // It stands under the symbol already.
      ...row(words.lot, lot.code, 'code', true),
      ...row(words.harvested, harvest(lot, locale), 'code'),
      ...row(words.packed, day(lot.packedOn), 'code'),
      ...row(words.useBy, day(lot.useBy), 'code'),
      ...lot.growingAreas.flatMap(({ code }) => row(words.area, code, 'code')),
      ...[...holders].flatMap((holder) => row(words.holder, holder, 'note')),
      ...row(words.stated, lot.issuer, 'note'),
      ...row(words.read, lot.link.replace(/^https?:\/\//, '').replace(/\?.*$/s, ''), 'code', true),
    ],
    ...(lot.sampleFields !== undefined && { sample: words.sample }),
  };
}

/** No label holds more characters of a name; a hostile one is not measured to its end. */
const mostCharacters = 300;

/** One line of composed characters: fonts have those, and lines are broken by rules of ours. */
function tidy(text: string): string {
  const line = text.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (line.length <= mostCharacters) return line;
  return `${[...line.slice(0, mostCharacters)].slice(0, -1).join('').trimEnd()}…`;
}

function harvest({ harvestedOn, harvestedUntil }: Lot, locale: LabelLocale): string | undefined {
  if (harvestedOn === undefined) return undefined;
  const first = formatLocalDate(harvestedOn, locale);
  if (harvestedUntil === undefined || harvestedUntil === harvestedOn) return first;
  return `${first} – ${formatLocalDate(harvestedUntil, locale)}`;
}

/** What stands under the symbol: GS1's human-readable form, a token each; a lot without GTIN is no GS1 key. */
export function readableCode(lot: Pick<Lot, 'code' | 'gtin'>, locale: LabelLocale, serial?: string): readonly string[] {
  if (lot.gtin === undefined) return [labelWords[locale].lot, lot.code];
  return [`(01)${toGtin14(lot.gtin)}`, `(10)${lot.code}`, ...(serial === undefined ? [] : [`(21)${serial}`])];
}
