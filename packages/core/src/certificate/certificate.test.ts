import { describe, expect, it } from 'vitest';
import { certificateSchema, certificateState } from './index.ts';

const certificate = {
  id: 'cer_vietgap',
  kind: 'vietgap',
  number: 'VietGAP-TT-13-05-19-0021',
  issuer: 'Tổ chức chứng nhận (mẫu)',
  subject: 'growing-area',
};

describe('a certificate', () => {
  it.each([
    [{}, 'undated'],
    [{ validUntil: '2026-11-22' }, 'valid'],
    [{ validUntil: '2026-11-21' }, 'expired'],
    [{ validFrom: '2026-11-23', validUntil: '2028-11-22' }, 'not-yet'],
    [{ validUntil: '2028-11-22', withdrawnAt: '2026-11-20T08:00:00+07:00' }, 'withdrawn'],
  ] as const)('with %j is %s on 22 November 2026', (dates, state) => {
    expect(certificateState(dates, '2026-11-22')).toBe(state);
  });
  it.each(['javascript:alert(1)', 'data:text/html,x', '//evil.example/a.pdf', '/a.pdf', 'https:// a'])(
    'leads to no document at %j',
    (documentUrl) => {
      expect(certificateSchema.safeParse({ ...certificate, documentUrl }).success).toBe(false);
    },
  );
  it('of a kind of a later release is read as other', () => {
    expect(certificateSchema.parse({ ...certificate, kind: 'halal' }).kind).toBe('other');
  });
});
