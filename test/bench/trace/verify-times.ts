import type { TraceIssuer } from '@nongsan/core';
import { generateTraceKey, signTrace, verifyTrace } from '@nongsan/core/trace';

const links = 20;
const checks = 500;
const now = new Date('2026-11-22T03:00:00Z');
const stem = 'https://trace.example';
const issuer = 'vn.example.trace';

/** Milliseconds that one signed link takes, a figure a turn: real keys, different links, a turn before that is not counted. */
export async function verifyTimes(turns: number): Promise<readonly number[]> {
  const key = await generateTraceKey();
  const keys = [{ keyId: key.keyId, state: 'active', jwk: key.publicJwk }] as const;
  const issuers: readonly TraceIssuer[] = [{ issuer, name: 'Cổng (mẫu)', hosts: ['trace.example'], keys: [...keys] }];
  const sign = (at: number) =>
    signTrace({ stem, issuer, key, facts: { lot: `NA-${at}`, useBy: '2026-12-03', growingArea: 'VN-BGOR-0001' }, now });
  const signed = await Promise.all(Array.from({ length: links }, (_, at) => sign(at)));
  const turn = async () => {
    const began = performance.now();
    for (let check = 0; check < checks; check += 1) {
      const { status } = await verifyTrace(signed[check % links] ?? '', issuers, { now });
      if (status !== 'valid') throw new Error(`A right signature is ${status}`);
    }
    return (performance.now() - began) / checks;
  };
  await turn();
  const times: number[] = [];
  for (let at = 0; at < turns; at += 1) times.push(await turn());
  return times;
}
