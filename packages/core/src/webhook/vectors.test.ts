/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyWebhook, WebhookError } from './index.ts';

interface Vector {
  readonly name: string;
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly secrets: readonly string[];
  readonly now: string;
  /** The event's type, or the fault. */
  readonly result: string;
}

const file = readFileSync(new URL('../../test-vectors/webhook.json', import.meta.url), 'utf8');
const { vectors } = JSON.parse(file) as { readonly vectors: readonly Vector[] };

describe('a delivery with', () => {
  it.each(vectors)('$name: $result', async ({ headers, body, secrets, now, result }) => {
    const answer = verifyWebhook({ headers: new Headers(headers), body }, { secrets, now: new Date(now) });
    const outcome = await answer.then(
      ({ type }) => type,
      (error: unknown) => (error instanceof WebhookError ? error.code : error),
    );
    expect(outcome).toBe(result);
  });
});
