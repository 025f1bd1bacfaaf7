/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TraceIssuer } from '../lot/issuer.ts';
import { hex } from './low-s.ts';
import { readTraceLink, signedBytes, traceKeyId, verifyTrace, type TraceFacts, type TraceVerdict } from './index.ts';

interface Vectors {
  readonly now: string;
  readonly issuer: TraceIssuer;
  readonly vectors: readonly { name: string; uri: string; facts: TraceFacts; signedBytes: string }[];
  readonly refused: readonly { name: string; uri: string; status: TraceVerdict['status']; fault?: string }[];
}

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const { now, issuer, vectors, refused } = JSON.parse(read('test-vectors/trace.json')) as Vectors;
const options = { now: new Date(now) };

describe('the worked vectors of the profile', () => {
  it.each(vectors)('$name is valid', async ({ uri, facts, signedBytes: expected }) => {
    const verdict = await verifyTrace(uri, [issuer], options);
    expect(verdict).toMatchObject({
      status: 'valid',
      facts,
      issuer: { name: 'Example' },
      keyId: '0ceb',
      retired: false,
    });
    const link = readTraceLink(uri);
    expect('elements' in link && hex(signedBytes(issuer.issuer, 1, '0ceb', link.elements))).toBe(expected);
  });
  it.each(refused)('$name: $status', async ({ uri, status, fault }) => {
    expect(await verifyTrace(uri, [issuer], options)).toMatchObject(
      fault === undefined ? { status } : { status, fault },
    );
  });
  it('name their key by its thumbprint', async () => {
    const [key] = issuer.keys;
    expect(key && (await traceKeyId(key.jwk))).toBe('0ceb');
  });
});

describe('the written profile', () => {
  const profile = read('docs/trace-profile.md');
  it('shows each link, each string of signed bytes and the key as the vectors have them', () => {
    for (const { uri, signedBytes: bytes } of vectors) {
      expect(profile).toContain(uri);
      expect(profile).toContain(bytes);
    }
    expect(profile).toContain(issuer.keys[0]?.jwk.x);
    expect(profile).toContain(issuer.keys[0]?.jwk.y);
  });
  it('shows no other link of the example host', () => {
    const shown = profile.match(/https:\/\/trace\.example\/\S+/g) ?? [];
    expect(shown.filter((uri) => !vectors.some((vector) => vector.uri === uri))).toEqual([]);
  });
});
