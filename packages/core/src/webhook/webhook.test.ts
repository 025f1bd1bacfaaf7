import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  generateWebhookSecret,
  signingSecrets,
  signWebhook,
  verifyWebhook,
  WebhookError,
  webhookSecretSchema,
  type VerifyOptions,
  type WebhookHeaders,
} from './index.ts';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const otherSecret = 'whsec_bm90IHRoZSBzZWNyZXQgb2YgdGhpcyBlbmRwb2ludCE=';
const sentAt = new Date('2026-11-22T09:30:00+07:00');
const body = JSON.stringify({
  id: 'evt_1',
  type: 'lot.changed',
  version: 1,
  portal: 'por_tn',
  timestamp: '2026-11-22T09:30:00+07:00',
  data: { id: 'lot_1', code: 'TC-261101', store: 'str_1', status: 'suspended' },
});

const sign = (secrets: readonly string[] = [secret], text = body) =>
  signWebhook({ id: 'evt_1', sentAt, body: text }, { secrets });
const verify = (headers: object, text = body, options: Partial<VerifyOptions> = {}) =>
  verifyWebhook(
    { headers: new Headers(headers as Record<string, string>), body: text },
    { secrets: [secret], now: sentAt, ...options },
  );
const faultOf = (answer: Promise<unknown>) =>
  answer.then(
    () => 'accepted',
    (error: unknown) => (error instanceof WebhookError ? error.code : error),
  );

describe('a signature', () => {
  // Made by the reference library of Standard Webhooks for the same secret.
  it('is the one that other implementations make', async () => {
    const message = {
      id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      sentAt: new Date(1_614_265_330_000),
      body: '{"test": 2432232314}',
    };
    expect(await signWebhook(message, { secrets: [secret] })).toEqual({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
      'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
    expect((await sign())['webhook-signature']).toBe('v1,L2mtuq9wmIFWaJqfmlSrpnqn8NQBkE/Y+NkjpugrzUY=');
  });
  it('is not made without a secret, nor for an identifier that no header carries', async () => {
    expect(await faultOf(sign([]))).toBe('secret');
    expect(await faultOf(signWebhook({ id: 'a.b', sentAt, body }, { secrets: [secret] }))).toBe('header');
  });
  it('covers Vietnamese text byte for byte', async () => {
    const text = body.replace('TC-261101', 'TC-1').replace('por_tn', 'por_tn') + ' ';
    expect(await faultOf(verify(await sign([secret], text), text))).toBe('accepted');
    expect(await faultOf(verify(await sign([secret], text), body))).toBe('signature');
  });
});

describe('a delivery', () => {
  it('of the portal brings its event', async () => {
    expect(await verify(await sign())).toMatchObject({ type: 'lot.changed', data: { status: 'suspended' } });
  });
  it.each<[string, (headers: WebhookHeaders) => object, string]>([
    ['without identifier', ({ 'webhook-id': _, ...rest }) => rest, 'header'],
    ['without timestamp', ({ 'webhook-timestamp': _, ...rest }) => rest, 'header'],
    ['without signature', ({ 'webhook-signature': _, ...rest }) => rest, 'header'],
    ['with a broken timestamp', (headers) => ({ ...headers, 'webhook-timestamp': '1e9' }), 'header'],
    ['with a dot in its identifier', (headers) => ({ ...headers, 'webhook-id': 'evt_1.1795314600' }), 'header'],
    ['under another identifier', (headers) => ({ ...headers, 'webhook-id': 'evt_2' }), 'signature'],
    ['at another second', (headers) => ({ ...headers, 'webhook-timestamp': '1795314601' }), 'signature'],
    [
      'with another version’s signature alone',
      (headers) => ({ ...headers, 'webhook-signature': 'v1a,AAAA' }),
      'signature',
    ],
    ['with a signature cut short', (headers) => ({ ...headers, 'webhook-signature': 'v1,L2mt' }), 'signature'],
    ['with an empty signature', (headers) => ({ ...headers, 'webhook-signature': 'v1,' }), 'signature'],
  ])('%s is refused', async (_, change, fault) => {
    expect(await faultOf(verify(change(await sign())))).toBe(fault);
  });
  it('of somebody else is refused', async () => {
    expect(await faultOf(verify(await sign([otherSecret])))).toBe('signature');
  });
  it('is accepted for five minutes, and from a clock that is five minutes ahead', async () => {
    const headers = await sign();
    const at = (seconds: number) =>
      faultOf(verify(headers, body, { now: new Date(sentAt.getTime() + seconds * 1000) }));
    expect([await at(300), await at(301), await at(-300), await at(-301)]).toEqual([
      'accepted',
      'tooOld',
      'accepted',
      'tooNew',
    ]);
    expect(await faultOf(verify(headers, body, { tolerance: 10, now: new Date(sentAt.getTime() + 11_000) }))).toBe(
      'tooOld',
    );
  });
  it('with one byte of its body changed is refused', async () => {
    const headers = await sign();
    await fc.assert(
      fc.asyncProperty(fc.nat(body.length - 1), fc.constantFrom('0', 'x', ' ', 'ạ'), async (index, sign_) => {
        const changed = body.slice(0, index) + sign_ + body.slice(index + 1);
        expect(await faultOf(verify(headers, changed))).toBe(changed === body ? 'accepted' : 'signature');
      }),
    );
  });
});

describe('while secrets are changed over', () => {
  it('the old and the new receiver both accept', async () => {
    const headers = await sign([otherSecret, secret]);
    expect(headers['webhook-signature'].split(' ')).toHaveLength(2);
    expect(await faultOf(verify(headers, body, { secrets: [secret] }))).toBe('accepted');
    expect(await faultOf(verify(headers, body, { secrets: [otherSecret] }))).toBe('accepted');
  });
  it('a receiver that knows both accepts either', async () => {
    expect(await faultOf(verify(await sign([secret]), body, { secrets: [otherSecret, secret] }))).toBe('accepted');
  });
  it('the newest signs first and the old one until its end', () => {
    const old = { since: '2026-01-01T00:00:00Z', until: '2026-11-23T00:00:00Z', secret };
    const fresh = { since: '2026-11-22T00:00:00Z', secret: otherSecret };
    const at = (day: string) => signingSecrets([old, fresh], new Date(`${day}T00:00:00Z`)).map((each) => each.secret);
    expect([at('2026-11-21'), at('2026-11-22'), at('2026-11-23')]).toEqual([
      [secret],
      [otherSecret, secret],
      [otherSecret],
    ]);
  });
  it('a header full of signatures keeps nobody busy', async () => {
    const { 'webhook-signature': signature, ...rest } = await sign();
    const many = `${'v1,AAAA '.repeat(8)}${signature}`;
    expect(await faultOf(verify({ ...rest, 'webhook-signature': many }))).toBe('signature');
  });
});

describe('a secret', () => {
  it('is random and long enough', () => {
    const made = generateWebhookSecret();
    expect(webhookSecretSchema.safeParse(made).success).toBe(true);
    expect(made).not.toBe(generateWebhookSecret());
  });
  it.each([
    '',
    'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    'whsec_short',
    'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaS_',
    `whsec_${'A'.repeat(88)}`,
  ])('is not %j, and the error does not repeat it', async (wrong) => {
    const error: unknown = await sign([wrong]).catch((caught: unknown) => caught);
    expect(error).toMatchObject({ name: 'WebhookError', code: 'secret' });
    expect(String(error)).not.toContain(wrong || 'nothing');
    expect(await faultOf(verify(await sign(), body, { secrets: [wrong] }))).toBe('secret');
  });
  it('must be there to check with', async () => {
    expect(await faultOf(verify(await sign(), body, { secrets: [] }))).toBe('secret');
  });
});
