import type { SourceError } from '@nongsan/core';
import type { MessageKey } from '../../i18n/index.ts';
import type { Demands } from './check-draft.ts';
import type { CheckoutDraft } from './draft.ts';
import type { FieldFault, FieldName } from './field-fault.ts';

/** Fields of the request by the question that they come from (JSON pointers, RFC 6901). */
const fieldOfPointer: Readonly<Record<string, FieldName>> = {
  '/contact/name': 'name',
  '/contact/phone': 'phone',
  '/contact/email': 'email',
  '/address/provinceCode': 'province',
  '/address/communeCode': 'commune',
  '/address/street': 'street',
  '/address': 'commune',
  '/note': 'note',
  '/payment': 'payment',
  '/ageConfirmed': 'age',
};

const keyOf = (field: FieldName): MessageKey =>
  field.startsWith('consent-') ? 'checkout.fault.consent' : (`checkout.fault.${field}` as MessageKey);

function fieldOf(pointer: string, { consents }: Demands): FieldName | undefined {
  const [, index] = /^\/consents\/(\d+)/.exec(pointer) ?? [];
  const consent = index === undefined ? undefined : consents[Number(index)];
  return consent === undefined ? fieldOfPointer[pointer] : `consent-${consent.purpose}`;
}

/** Questions that a code speaks of where the answer brings no pointer. */
function fieldsOfCode({ code }: SourceError, { granted }: CheckoutDraft, { consents }: Demands): FieldName[] {
  switch (code) {
    case 'age-required':
      return ['age'];
    case 'unknown-place':
      return ['commune'];
    case 'consent-required':
      return consents
        .filter(({ purpose, required }) => required && !granted.has(purpose))
        .map(({ purpose }): FieldName => `consent-${purpose}`);
    default:
      return [];
  }
}

/** The server's faults beside the questions that they concern; none when it found no fault with an answer. */
export function serverFaults(error: SourceError, draft: CheckoutDraft, demands: Demands): FieldFault[] {
  // No answer is wrong, the parcel just does not get there: the notice says so, and the ways that there are.
  if (error.code === 'undeliverable') return [];
  const pointed = error.faults.map(({ pointer }) => fieldOf(pointer, demands));
  const fields = new Set(pointed.filter((field) => field !== undefined));
  if (fields.size === 0) for (const field of fieldsOfCode(error, draft, demands)) fields.add(field);
  return [...fields].map((field) => ({ field, key: keyOf(field) }));
}
