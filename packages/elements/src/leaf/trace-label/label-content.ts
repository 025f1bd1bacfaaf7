import { chooseText, formatLocalDate, localDateAt, type Lot, type LotSummary, type TraceStatus } from '@nongsan/core';
import { isGtin, toGtin14 } from '@nongsan/core/gs1';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../internal/icons/index.ts';
import { named, vietnamese } from '../../internal/named.ts';
import { placeLine } from '../../internal/place-line.ts';
import { areasOf, isWarning, knownStatus, traceHeadline } from '../../internal/trace-headline.ts';
import { traceIcon } from '../../internal/trace-icon.ts';
import type { CardContext } from '../trace-card/card-context.ts';
import { fact } from '../trace-card/facts.ts';
import { printSentence } from '../trace-card/print-sentence.ts';
import { readPrint, type PrintedCode } from '../trace-card/printed-code.ts';
import type { SignatureState } from '../trace-card/signature-state.ts';
import { verdictOf } from '../trace-card/verdict.ts';

/** What a label says. */
export interface LabelContent {
  /** What stands under the symbol, in elements that are best not broken. */
  readonly code: readonly string[];
  /** What the symbol says; absent where nobody should follow it. */
  readonly link?: string;
  readonly facts: TemplateResult;
}

/** The label of a lot. What is printed is read for years: nothing that a reader would be warned of gets a symbol. */
export function lotLabel(
  lot: LotSummary | Lot,
  signature: SignatureState,
  today: string,
  context: CardContext,
): LabelContent {
  const { say } = context;
  const { status, key, values } = verdictOf(lot, signature, today);
  const full: Partial<Lot> = lot;
  const warns = isWarning(status);
  const word = warns ? say(key, values) : say(traceHeadline(lot, today).word);
  const facts = html`${people(full, context)}
    <dl>${dates(lot, context)}</dl>
    <p class="line ${status}">${icon(traceIcon(status))}<span class="status">${word}</span></p>
    <p>${named(say, 'trace.statedBy', 'issuer', lot.issuer)} · ${checked(lot, context)}</p>
    ${warns ? nothing : html`<p class="code">${say('trace.readAt', { address: typedAddress(lot.link) })}</p>`}
    ${full.sampleFields?.length ? html`<p class="sample">${say('trace.sample')}</p>` : nothing}`;
  return { code: humanReadable(lot, context), facts, ...(!warns && { link: lot.link }) };
}

/** The label of a print that nobody has checked. */
export function printLabel(print: PrintedCode, context: CardContext): LabelContent {
  const { say } = context;
  const read = readPrint(print);
  const { growingArea, gtin, lot } = print;
  const facts = html`<dl>
      ${fact('GTIN', gtin)} ${fact(say('trace.lotNumber'), lot)} ${fact(say('trace.growingArea'), growingArea)}
    </dl>
    <div class="line ${read.faults.length > 0 ? 'suspended' : 'not-checked'}">${printSentence(read, context)}</div>`;
  const code = read.elements.length > 0 ? read.elements : [growingArea ?? ''].filter(Boolean);
  return { code, facts, ...(read.link !== undefined && { link: read.link }) };
}

/** GS1's human-readable form (General Specifications, 4.14); a lot without GTIN is no GS1 key. */
function humanReadable(lot: LotSummary | Lot, { say }: CardContext): readonly string[] {
  const { gtin }: Partial<Lot> = lot;
  if (gtin === undefined || !isGtin(gtin)) return [say('trace.lot', { lot: lot.code })];
  return [`(01)${toGtin14(gtin)}`, `(10)${lot.code}`];
}

function people({ product, store }: Partial<Lot>, { locale }: CardContext) {
  const name = product && chooseText(product.name, locale);
  return html`${name ? html`<p class="name" lang=${name.lang}>${name.text}</p>` : nothing}
  ${store ? html`<p>${vietnamese(store.name)}</p>` : nothing}
  ${store ? html`<p>${vietnamese(placeLine(store.place))}</p>` : nothing}`;
}

function dates(lot: LotSummary | Lot, { locale, say }: CardContext): TemplateResult {
  const { harvestedUntil: to, packedOn }: Partial<Lot> = lot;
  const { harvestedOn: from, useBy } = lot;
  const day = (date: string) => formatLocalDate(date, locale);
  const harvest = from && (to && to !== from ? say('trace.dates', { from: day(from), to: day(to) }) : day(from));
  const all = areasOf(lot);
  // The status of the only one is the label's own, below.
  const stateOf = (status: TraceStatus) => (all.length < 2 ? '' : ` (${say(`trace.status.${knownStatus(status)}`)})`);
  const areas = all.map(({ code, status }) =>
    fact(say('trace.growingArea'), html`<span class="code">${code}</span>${stateOf(status)}`),
  );
  return html`${fact(say('trace.lotNumber'), html`<span class="code">${lot.code}</span>`)}
  ${fact(say('trace.harvest'), harvest)} ${fact(say('trace.packed'), packedOn && day(packedOn))}
  ${fact(say('trace.useBy'), useBy && day(useBy))} ${areas}`;
}

function checked({ checkedAt }: LotSummary, { locale, say }: CardContext): string {
  if (checkedAt === undefined) return say('trace.neverChecked');
  return say('trace.checkedOn', { date: formatLocalDate(localDateAt(new Date(checkedAt)), locale) });
}

/** The address that a person without a reader types: signature and facts are for machines. */
const typedAddress = (link: string): string => link.replace(/^https?:\/\//i, '').replace(/[?#].*$/s, '');
