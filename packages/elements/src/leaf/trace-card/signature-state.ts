/**
 * What may be said of a lot's digital signature. `checking` until it is known; `differs` when the signed code says
 * something else than the page; `unreachable` when the keys did not arrive; `notChecked` when nobody asked.
 */
export const signatureOutcomes = [
  'checking',
  'valid',
  'retiredKey',
  'unsigned',
  'unknownKey',
  'revokedKey',
  'altered',
  'differs',
  'malformed',
  'foreign',
  'cannotCheck',
  'unreachable',
  'notChecked',
] as const;

export type SignatureOutcome = (typeof signatureOutcomes)[number];

export interface SignatureState {
  readonly outcome: SignatureOutcome;
  /** Name of the issuer whose key it is, where one is pinned. */
  readonly issuer?: string;
}

/** Outcomes that speak against the code itself, not only against our means of checking it. */
export const speaksAgainst = (outcome: SignatureOutcome): boolean =>
  outcome === 'altered' || outcome === 'revokedKey' || outcome === 'differs';
