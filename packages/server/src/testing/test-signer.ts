import { createTraceSigner, type TraceSigner } from '../trace/index.ts';

/** The key of RFC 6979 A.2.5, which everybody knows: core's test vectors are signed with it as well. */
export const testSigner: TraceSigner = createTraceSigner({
  format: 'nongsan-trace-keys/1',
  active: {
    keyId: '0ceb',
    since: '2026-01-01T00:00:00+07:00',
    privateJwk: {
      kty: 'EC',
      crv: 'P-256',
      x: 'YP7UuiVanTHJYet0xjVtaMBJuJI7Yfps5mliLmDyn7Y',
      y: 'eQP-EAi4vJmkGunpVii8ZPLxsgwtfp9Rd6PClNRGIpk',
      d: 'ya-p2EW6dRZrXCFXZ7HWk05Qw9s26JsSe4piKxIPZyE',
    },
  },
  retired: [],
});
