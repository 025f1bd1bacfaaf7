import { formatInstant, formatMoney } from '@nongsan/core';
import type { Claim, ClaimAnswer, ClaimProposal, ClaimRules, ClaimSummary } from '@nongsan/core/claim';

const when = (at: string): string => formatInstant(at, 'vi');
const whoPays = (payers: readonly string[]): string => (payers.length === 0 ? 'to be decided' : payers.join(', '));

/** A claim in one line. */
export const summaryText = ({ id, number, store, kind, wants, state, openedAt, until, payers }: ClaimSummary): string =>
  [
    id,
    state,
    when(openedAt),
    number,
    store.name,
    `${kind}, wants ${wants}`,
    `pays: ${whoPays(payers)}`,
    until === undefined ? [] : `until ${when(until)}`,
  ]
    .flat()
    .join('  ');

/** All of a claim. */
export function claimText(claim: Claim): string {
  const { account, answer, answerBy, id, kind, lines, note, number, openedAt, photos, proposal, state, store, wants } =
    claim;
  const about = lines === undefined ? 'the whole parcel' : `lines ${lines.join(', ')}`;
  return [
    `${id}  ${state}  ${number}  ${store.name}`,
    `    opened ${when(openedAt)}, to be answered by ${when(answerBy)}`,
    `    ${kind}: ${about}; wants ${wants}`,
    ...(note === undefined ? [] : [`    “${note}”`]),
    ...(account === undefined ? [] : [`    to account ${account.bin} ${account.account} ${account.holder}`]),
    ...photos.map((photo) => `    ${photo.id}  ${photo.type}  ${photo.width} × ${photo.height}  ${photo.bytes} bytes`),
    ...proposalText(proposal),
    ...(answer === undefined ? [] : answerText(answer)),
  ].join('\n');
}

function proposalText({ payers, row, handOver, road, parcel, times }: ClaimProposal): string[] {
  const steps = Object.entries(times).flatMap(([name, at]) =>
    at === undefined ? [] : [`        ${name}  ${when(at)}`],
  );
  return [
    `    proposed to pay: ${whoPays(payers)}  (${row}: hand-over ${handOver}, road ${road}, parcel ${parcel})`,
    ...steps,
  ];
}

function answerText({ remedy, by, at, amount, account, until, note, payers }: ClaimAnswer): string[] {
  return [
    `    answered by ${by}, ${when(at)}: ${remedy}`,
    ...(amount === undefined ? [] : [`        ${formatMoney(amount, 'vi')}`]),
    ...(account === undefined ? [] : [`        to account ${account.bin} ${account.account} ${account.holder}`]),
    ...(until === undefined ? [] : [`        until ${when(until)}`]),
    ...(payers === undefined ? [] : [`        pays after all: ${whoPays(payers)}`]),
    ...(note === undefined ? [] : [`        “${note}”`]),
  ];
}

/** The rules of claims, row by row. */
export function rulesText({ claimHours, answerHours, packHours, roadHours, table }: ClaimRules): string {
  const rows = table.map(({ name, payers, ...when }) => {
    const conditions = Object.entries(when).map(([what, values]) => `${what} ${values?.join(' or ') ?? 'any'}`);
    return `    ${name}: ${conditions.join(', ') || 'always'} → ${whoPays(payers)}`;
  });
  const times = `claims within ${claimHours} h, answers within ${answerHours} h, hand-over within ${packHours} h, road ${roadHours} h`;
  return [times, ...rows].join('\n');
}
