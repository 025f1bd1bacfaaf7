import { aiForm } from './ai-table.ts';
import { hasCheckPair } from './check-pair.ts';
import { isoDate } from './date.ts';
import type { AiElement } from './element.ts';
import { hasCheckDigit } from './gtin.ts';

/** What may be wrong with an element's value. */
export const elementFaults = ['unknownAi', 'value', 'checkDigit', 'checkPair', 'date', 'time', 'piece'] as const;

export interface ElementFault {
  readonly ai: string;
  readonly value: string;
  readonly code: (typeof elementFaults)[number];
}

type Check = readonly [ais: RegExp, code: ElementFault['code'], holds: (value: string) => boolean];

/** Day 00 stands for "some day of that month" where the identifier allows it. */
const dayOrMonth = (value: string) => isoDate(2000 + Number(value.slice(0, 2)), ...monthAndDay(value)) !== undefined;
const day = (value: string) => dayOrMonth(value) && value.slice(4, 6) !== '00';
const clock = (text: string) =>
  (text.match(/../g) ?? []).every((part, index) => Number(part) < (index === 0 ? 24 : 60));
const bornOn = (value: string) => isoDate(Number(value.slice(0, 4)), ...monthAndDay(value.slice(2))) !== undefined;

const checks: readonly Check[] = [
  [/^(?:0[0-3]|402|41[0-7]|801[78])$/, 'checkDigit', hasCheckDigit],
  [/^25[35]$/, 'checkDigit', (value) => hasCheckDigit(value.slice(0, 13))],
  [/^(?:8003|80[02]6)$/, 'checkDigit', (value) => hasCheckDigit(value.slice(0, 14))],
  [/^801[34]$/, 'checkPair', hasCheckPair],
  [/^(?:1[1-35-7]|432[45]|8008)$/, 'date', dayOrMonth],
  [/^(?:4326|70(?:03|06|07|11))$/, 'date', day],
  [/^7007$/, 'date', (value) => value.length === 6 || day(value.slice(6))],
  [/^725[01]$/, 'date', (value) => bornOn(value) && value.slice(6, 8) !== '00'],
  [/^(?:432[45]|7003|7011|8008)$/, 'time', (value) => clock(value.slice(6))],
  [/^7251$/, 'time', (value) => clock(value.slice(8))],
  [/^80[02]6$/, 'piece', (value) => value.slice(14, 16) !== '00' && value.slice(14, 16) <= value.slice(16)],
];

/**
 * The layer above syntax: check digits and characters, days and times that exist, piece of total. Empty when all
 * is well. Codes of countries and currencies are not looked up, and which identifiers need which others is not asked:
 * GS1 judges that over all carriers of an item together.
 */
export function validateElements(elements: readonly AiElement[]): readonly ElementFault[] {
  return elements.flatMap(({ ai, value }): readonly ElementFault[] => {
    const form = aiForm(ai);
    if (!form) return [{ ai, value, code: 'unknownAi' }];
    if (!form.test(value)) return [{ ai, value, code: 'value' }];
    const failed = checks.filter(([ais, , holds]) => ais.test(ai) && !holds(value));
    return failed.map(([, code]) => ({ ai, value, code }));
  });
}

function monthAndDay(yymmdd: string): [number, number] {
  return [Number(yymmdd.slice(2, 4)), Number(yymmdd.slice(4, 6))];
}
