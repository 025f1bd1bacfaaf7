import type { Lot, TraceIssuer, TraceKey } from '@nongsan/core';
import { generateTraceKey, signTrace } from '@nongsan/core/trace';
import { tea, teaLot } from './product-fixture.ts';

/** The moment at which tests look at the lots below. */
export const now = '2026-11-22T09:00:00+07:00';

/** The tea's lot with everything a trace card shows. Its code has site number 0000, which no register gives out. */
export const fullLot: Lot = {
  ...teaLot,
  harvestedUntil: '2026-11-14',
  packedOn: '2026-11-16',
  useBy: '2027-11-16',
  checkedAt: '2026-11-20T08:00:00+07:00',
  quantity: { amount: '120', unit: 'kg' },
  growingArea: { code: 'VN-19-164-05503-0000-26', status: 'valid', checkedOn: '2026-11-02' },
  product: { id: tea.id, slug: tea.slug, name: tea.name, url: tea.url },
  store: tea.store,
  growingAreas: [
    {
      id: 'gra_tan-cuong',
      code: 'VN-19-164-05503-0000-26',
      normal: 'VN-19-164-05503-0000-26',
      kind: 'domestic',
      status: 'valid',
      checkedOn: '2026-11-02',
      holder: 'HTX chè Hảo Đạt (mẫu)',
      crop: { vi: 'Chè', en: 'Tea' },
      markets: ['VN'],
      hectares: '12.5',
      place: tea.store.place,
      issuer: 'Cơ quan cấp mã (mẫu)',
    },
  ],
  sampleFields: ['code'],
};

export interface SignedLot {
  readonly lot: Lot;
  readonly issuers: readonly TraceIssuer[];
}

/** The lot with a link that a key made for this test has signed, and the issuer whose key it is. */
export async function signedLot(
  state: TraceKey['state'] = 'active',
  facts: { useBy?: string } = {},
): Promise<SignedLot> {
  const { keyId, publicJwk, privateJwk } = await generateTraceKey();
  const issuer = 'thai-nguyen.portal.example';
  const link = await signTrace({
    stem: 'https://portal.example',
    issuer,
    key: { keyId, privateJwk },
    facts: { lot: fullLot.code, harvested: { from: '2026-11-12', to: '2026-11-14' }, useBy: '2027-11-16', ...facts },
    now: new Date(now),
  });
  const keys = [{ keyId, state, jwk: publicJwk }];
  return { lot: { ...fullLot, link }, issuers: [{ issuer, name: 'Cổng mẫu', hosts: ['portal.example'], keys }] };
}
