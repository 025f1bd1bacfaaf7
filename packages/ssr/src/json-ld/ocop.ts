import { ocopStatus, ocopValidUntil, type OcopRecognition } from '@nongsan/core';
import type { Certification } from 'schema-dts';

/** Who decides a rank, as the law names the level; which of them it was is not in the record. */
const issuers = {
  district: 'Ủy ban nhân dân cấp huyện',
  province: 'Ủy ban nhân dân cấp tỉnh',
  ministry: 'Bộ quản lý ngành nông nghiệp',
} as const;

const active = { valid: 'CertificationActive', expired: 'CertificationInactive' } as const;

/**
 * An OCOP recognition: a rank that an authority gave, not what buyers think.
 * @param today calendar day in Viet Nam
 */
export function ocopCertification(ocop: OcopRecognition, today: string): Certification {
  const { decidedOn, decision, issuer, stars } = ocop;
  const status = ocopStatus(ocop, today);
  const until = decidedOn && ocopValidUntil(ocop);
  return {
    '@type': 'Certification',
    name: ocopName(ocop),
    certificationRating: { '@type': 'Rating', ratingValue: stars, bestRating: 5 },
    ...(issuer !== undefined &&
      issuer !== 'other' && { issuedBy: { '@type': 'GovernmentOrganization', name: issuers[issuer] } }),
    ...(decision !== undefined && { certificationIdentification: decision }),
    ...(decidedOn !== undefined && { datePublished: decidedOn }),
    ...(until !== undefined && { expires: until }),
    ...(status !== 'unknown' && { certificationStatus: `https://schema.org/${active[status]}` as const }),
  };
}

/** The rank as it is called. */
export const ocopName = ({ stars }: OcopRecognition): string => `OCOP ${stars} sao`;
