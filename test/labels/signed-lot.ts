import type { Lot, TraceIssuer } from '@nongsan/core';
import { generateTraceKey, signTrace, type TraceKeyPair, type TraceStatement } from '@nongsan/core/trace';

export const now = new Date('2026-11-27T08:00:00+07:00');
const stem = 'https://id.example';

/** Every letter of Vietnamese that carries marks, in both cases. */
export const markedLetters =
  'ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ' +
  'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ';

export interface SignedLot {
  readonly lot: Lot;
  readonly issuers: readonly TraceIssuer[];
  readonly key: TraceKeyPair;
}

/** A lot made for a test, truly signed. */
export async function signedLot(more: Partial<Lot> = {}): Promise<SignedLot> {
  const key = await generateTraceKey();
  const facts = {
    lot: 'TC-261104',
    harvestedOn: '2026-11-04',
    useBy: '2027-11-08',
    area: 'VN-19-164-05503-0000-26',
    ...(more.code !== undefined && { lot: more.code }),
  };
  const statement: TraceStatement = {
    lot: facts.lot,
    harvested: { from: facts.harvestedOn, to: facts.harvestedOn },
    useBy: facts.useBy,
    growingArea: facts.area,
    ...(more.gtin !== undefined && { gtin: more.gtin }),
  };
  const link = await sign(key, statement);
  const { x, y } = key.publicJwk;
  return {
    key,
    issuers: issuersWith(key.keyId, x, y),
    lot: { ...plainLot, code: facts.lot, link, harvestedOn: facts.harvestedOn, useBy: facts.useBy, ...more },
  };
}

const issuersWith = (keyId: string, x: string, y: string): readonly TraceIssuer[] => [
  {
    issuer: 'id.example',
    name: 'Cổng thử',
    hosts: ['id.example'],
    keys: [{ keyId, state: 'active', jwk: { kty: 'EC', crv: 'P-256', x, y } }],
  },
];

export const sign = (key: TraceKeyPair, facts: TraceStatement): Promise<string> =>
  signTrace({ stem, issuer: 'id.example', key, facts, now });

const place = {
  vintage: '2025-07',
  communeCode: '05503',
  provinceCode: '19',
  commune: 'Xã Tân Cương',
  province: 'Thái Nguyên',
} as const;

const plainLot: Lot = {
  id: 'lot_test',
  code: '',
  status: 'valid',
  link: '',
  packedOn: '2026-11-08',
  issuer: 'Cổng thử',
  product: {
    id: 'prd_test',
    slug: 'che-thu',
    name: { vi: 'Chè thử nghiệm', en: 'Test tea' },
    url: 'https://id.example/p/che-thu',
  },
  store: {
    id: 'str_test',
    slug: 'ho-thu',
    name: 'Hộ trồng chè thử',
    kind: 'household',
    place,
    url: 'https://id.example/s/ho-thu',
  },
  growingAreas: [
    {
      id: 'gra_test',
      code: 'VN-19-164-05503-0000-26',
      normal: 'VN-19-164-05503-0000-26',
      status: 'valid',
      kind: 'domestic',
      holder: 'Hộ trồng chè thử',
      crop: { vi: 'Chè' },
      markets: ['VN'],
    },
  ],
  sampleFields: ['code'],
};

/** A lot that was signed once: every signature is another one, and a picture of its code is to be the same each time. */
export const onceSigned: Omit<SignedLot, 'key'> = {
  issuers: issuersWith(
    '7f59',
    'bt1_ZqyDwC0mZ0ULJtIMUZ8bEQGO3kWVLR2oU-vG8Hc',
    'M7aJiFIuIMhiEKDYaJVKWQcyniHZsGQ9_784ypHJjWg',
  ),
  lot: {
    ...plainLot,
    code: 'TC-261104',
    gtin: '9520001000119',
    harvestedOn: '2026-11-04',
    useBy: '2027-11-08',
    link:
      'https://id.example/01/09520001000119/10/TC-261104?17=271108&7007=261104&251=VN-19-164-05503-0000-26&s=' +
      'AX9ZkHD-u692cXgXvuRFK4hMB8-1btqQf8jEZK-moFAt1H4JTCEjNIjVcZ34sZCYsObb2KSivMA2Dqx-XFpe2tVWcQ',
  },
};
