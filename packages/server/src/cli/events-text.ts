import { chooseText, type Fault, type LocalizedText } from '@nongsan/core';
import type { TraceAmount, TraceStep, TraceTimeline } from '@nongsan/core/epcis';
import type { Captured } from '../events/index.ts';
import type { LotNumber } from '../repository/index.ts';

const counted = (count: number, one: string): string => `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;

export function capturedText({ captured, repeated }: Captured, onlyChecked: boolean): string {
  const known = repeated === 0 ? '' : `, ${counted(repeated, 'event')} known already`;
  const done = `${counted(captured, 'event')} ${onlyChecked ? 'would be captured' : 'captured'}${known}`;
  return onlyChecked ? `${done}. Nothing was written.` : `${done}.`;
}

/** Faults that one look takes in: a program that writes one field wrong writes it wrong in every event. */
const shown = 20;

export function faultsText(file: string, faults: readonly Fault[]): string {
  const lines = faults.slice(0, shown).map(({ pointer, detail }) => `  ${pointer || '(the document)'}  ${detail}`);
  const more = faults.length > shown ? [`  and ${counted(faults.length - shown, 'more fault')}`] : [];
  return [`${file} was not captured:`, ...lines, ...more].join('\n');
}

/** A lot's story for a terminal; texts are safe to print already. */
export function timelineText(lot: LotNumber, { steps, gaps, withdrawn }: TraceTimeline): string {
  const missing = gaps.map(({ kind, thing }) => `Missing: ${kind}  ${thing}`);
  const wrong = withdrawn.map(({ eventID = '' }) => `Declared wrong: ${eventID}`);
  return [`${lot.code}  ${lot.id}`, ...steps.map(stepText), ...missing, ...wrong].join('\n');
}

function stepText(step: TraceStep): string {
  const { stage, bizStep, time, offset, place, who, container, bad, disposition } = step;
  const head = `${localTime(time, offset)} ${offset}  ${stage.padEnd(7)}  ${place ? nameOf(place) : 'place not stated'}`;
  const made = [list('from', step.inputs), list('made', step.outputs), list('of', step.about)].flat();
  const lines = [
    ...made,
    ...(container === undefined ? [] : [`in ${container}`]),
    ...who.map((party) => `${party.side} ${party.role}: ${nameOf(party)}`),
    ...(bizStep === undefined ? [] : [`${bizStep}${disposition === undefined ? '' : `, ${disposition}`}`]),
    ...bad.map((state) => `! ${state}`),
  ];
  return [head, ...lines.map((line) => `    ${line}`)].join('\n');
}

const list = (word: string, amounts: readonly TraceAmount[]): readonly string[] =>
  amounts.map(({ thing, name, quantity, uom }) => {
    const much = quantity === undefined ? '' : `${quantity}${uom === undefined ? '' : ` ${uom}`}  `;
    return `${word} ${much}${name === undefined ? '' : `${said(name)}  `}${thing.key}`;
  });

const said = (texts: LocalizedText): string => chooseText(texts, 'en').text.replaceAll('\n', ' ');

const nameOf = ({ id, name }: { readonly id: string; readonly name?: LocalizedText }): string =>
  name === undefined ? id : said(name);

/** The hour where it happened, whatever zone this machine is in. */
function localTime(time: string, offset: string): string {
  const [hours = 0, minutes = 0] = offset.slice(1).split(':').map(Number);
  const ahead = (hours * 60 + minutes) * (offset.startsWith('-') ? -1 : 1);
  return new Date(Date.parse(time) + ahead * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}
