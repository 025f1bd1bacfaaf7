import type { Certificate } from './certificate.ts';

export const certificateStates = ['valid', 'not-yet', 'expired', 'withdrawn', 'undated'] as const;
export type CertificateState = (typeof certificateStates)[number];

/**
 * What may be said of a certificate on a day in Viet Nam. Its last day is included. One that names no last day is
 * `undated`: that is no promise that it still holds.
 */
export function certificateState(
  certificate: Pick<Certificate, 'validFrom' | 'validUntil' | 'withdrawnAt'>,
  today: string,
): CertificateState {
  const { validFrom, validUntil, withdrawnAt } = certificate;
  if (withdrawnAt !== undefined) return 'withdrawn';
  if (validFrom !== undefined && today < validFrom) return 'not-yet';
  if (validUntil === undefined) return 'undated';
  return today > validUntil ? 'expired' : 'valid';
}
