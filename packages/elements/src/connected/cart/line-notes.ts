import { chooseText, formatInstant, formatLocalDate, formatMoney, type CartLine } from '@nongsan/core';
import { lineChangesSchema, lineStopSchema, type LineChanges, type LineStop } from '@nongsan/core/selling';
import { html, nothing, type TemplateResult } from 'lit';
import type { MessageKey } from '../../i18n/index.ts';
import viLineNotes from '../../i18n/vi/line-notes.json' with { type: 'json' };
import { amountText } from '../../internal/amount-text.ts';
import type { Speech } from '../../internal/speech.ts';
import { Words } from '../../internal/words.ts';

const words = new Words(viLineNotes);

const reasons = {
  suspended: 'note.suspended',
  'window-closed': 'note.window',
  'capacity-reached': 'note.capacity',
  'buyer-limit': 'note.limit',
  other: 'note.suspended',
} as const satisfies Record<LineStop['reason'], MessageKey>;

/** What stops a line, with the seller's words in the language that they are in, and when it goes on. */
function stopNote({ reason, of, because, resumesAt }: LineStop, { locale, speak }: Speech): TemplateResult {
  const why = because && chooseText(because, locale);
  return html`${words.say(speak, of === 'zone' ? 'note.zone' : reasons[reason])}
  ${why === undefined ? nothing : html`<span lang=${why.lang}>${why.text}</span>.`}
  ${resumesAt === undefined ? nothing : words.say(speak, 'note.resumes', { moment: formatInstant(resumesAt, locale) })}`;
}

function changeNotes({ price, available }: LineChanges, { order }: CartLine, speech: Speech): TemplateResult {
  const { locale, speak } = speech;
  const money = price && { was: formatMoney(price.was, locale), now: formatMoney(price.now, locale) };
  const left = available && {
    was: amountText(available.was, order, speech),
    now: amountText(available.now, order, speech),
  };
  return html`${money === undefined ? nothing : words.say(speak, 'note.price', money)}
  ${left === undefined ? nothing : words.say(speak, 'note.less', left)}`;
}

/** The same of goods on their own page. */
export function stopText(stopped: unknown, speech: Speech): TemplateResult | typeof nothing {
  const stop = lineStopSchema.safeParse(stopped);
  return stop.success ? stopNote(stop.data, speech) : nothing;
}

/** What a line tells beside its issue: what stops it, what changed since it was put in, after which day it is sent. */
export function lineNotes(line: CartLine, speech: Speech): TemplateResult {
  const changes = lineChangesSchema.safeParse(line.changes);
  const day = line.from && { day: formatLocalDate(line.from, speech.locale) };
  return html`${stopText(line.stopped, speech)} ${changes.success ? changeNotes(changes.data, line, speech) : nothing}
  ${day ? words.say(speech.speak, 'note.preorder', day) : nothing}`;
}
