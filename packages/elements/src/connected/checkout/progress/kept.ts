import type { PlaceOrderRequest } from '@nongsan/core';

/** What is kept of the answers: never what was agreed to, never how it is paid. */
export const keptFields = ['name', 'phone', 'email', 'province', 'street', 'note'] as const;
export type KeptField = (typeof keptFields)[number];
/** `commune` is the code of the chosen one; what was typed there is no answer yet. */
export type KeptAnswers = Readonly<Record<KeptField | 'commune', string>>;

/** An order that was sent and whose answer has not come: asked for again with the same key it is found, not placed twice. */
export interface OpenOrder {
  readonly request: PlaceOrderRequest;
  readonly idempotencyKey: string;
}

export interface Kept {
  readonly answers?: KeptAnswers | undefined;
  readonly open?: OpenOrder | undefined;
}

const longest = 500;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function answersOf(value: unknown): KeptAnswers | undefined {
  if (!isRecord(value)) return undefined;
  const entries = [...keptFields, 'commune'].map((field) => [field, value[field]] as const);
  // Not ours, or of another age: as if nothing were there.
  if (entries.some(([, text]) => typeof text !== 'string' || text.length > longest)) return undefined;
  return Object.fromEntries(entries) as KeptAnswers;
}

/** Only as much is looked at as it takes to ask again; the server looks at all of it. */
function openOf(value: unknown): OpenOrder | undefined {
  if (!isRecord(value) || !isRecord(value.request)) return undefined;
  const { idempotencyKey, request } = value;
  const whole =
    typeof request.cart === 'string' &&
    typeof request.payment === 'string' &&
    Array.isArray(request.consents) &&
    [request.contact, request.address, request.expectedTotal].every(isRecord);
  if (!whole || typeof idempotencyKey !== 'string' || !/^[\w-]{16,64}$/.test(idempotencyKey)) return undefined;
  return { request: request as unknown as PlaceOrderRequest, idempotencyKey };
}

/** What was kept, as far as it is ours. Anything else, and any error on the way, is nothing. */
export function readKept(storage: () => Storage, key: string): Kept {
  try {
    const value: unknown = JSON.parse(storage().getItem(key) ?? 'null');
    if (!isRecord(value)) return {};
    return { answers: answersOf(value.answers), open: openOf(value.open) };
  } catch {
    return {};
  }
}

/** Keeps it, or forgets it where there is nothing; where nothing may be stored it stays in the page. */
export function writeKept(storage: () => Storage, key: string, kept: Kept): void {
  try {
    if (kept.answers === undefined && kept.open === undefined) storage().removeItem(key);
    else storage().setItem(key, JSON.stringify(kept));
  } catch {
    // refused or full: the answers end with the page, as they did before
  }
}
