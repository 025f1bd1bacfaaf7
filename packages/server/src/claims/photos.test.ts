import type { PlacedOrder, Problem } from '@nongsan/core';
import { claimPhotoSchema, photoLimits, type ClaimPhoto, type OrderClaims } from '@nongsan/core/claim';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallJpeg, smallPicture } from '../testing/pictures.ts';
import { claimAbout, deliver } from '../testing/test-claims.ts';
import { sites, variants } from '../testing/test-catalogue.ts';
import { once, openTestPortal, orderFor, type TestPortal } from '../testing/test-portal.ts';
import { cleanPicture } from './pictures/clean-picture.ts';

let portal: TestPortal;
beforeAll(async () => {
  portal = await openTestPortal();
  await portal.sql`UPDATE stock SET quantity = 100000`;
});
afterAll(() => portal.close());

const claimed = async () => {
  const body = orderFor(await portal.fill({ [variants.tea]: '1' }));
  const { json } = await portal.call<PlacedOrder>('POST', '/v1/orders', { body, headers: once() });
  const placed = await deliver(portal.sql, json);
  return { placed, ...(await claimAbout(portal, placed)) };
};
type Claimed = Awaited<ReturnType<typeof claimed>>;

async function send(
  { placed, claim }: Pick<Claimed, 'placed' | 'claim'>,
  bytes: Uint8Array<ArrayBuffer>,
  type = 'image/jpeg',
) {
  const path = `/v1/orders/${placed.order.id}/claims/${claim.id}/photos?key=${sites.north.key}`;
  const headers = { authorization: `Bearer ${placed.secret}`, 'content-type': type };
  const response = await portal.app.request(path, { method: 'POST', headers, body: bytes });
  return { status: response.status, json: (await response.json()) as ClaimPhoto & Problem };
}
const get = ({ placed, claim }: Claimed, photo: string, secret = placed.secret) =>
  portal.app.request(`/v1/orders/${placed.order.id}/claims/${claim.id}/photos/${photo}?key=${sites.north.key}`, {
    headers: { authorization: `Bearer ${secret}` },
  });
const photosOf = async ({ placed }: Claimed) => {
  const headers = { authorization: `Bearer ${placed.secret}` };
  const { json } = await portal.call<OrderClaims>('GET', `/v1/orders/${placed.order.id}/claims`, { headers });
  return json.claims[0]?.photos ?? [];
};

describe('a photo of a claim', () => {
  it('is kept made anew of its content, and shown to whoever holds the order', async () => {
    const made = await claimed();
    const { status, json } = await send(made, smallPicture('webp'), 'image/webp');
    expect([status, claimPhotoSchema.parse(json)]).toEqual([201, json]);
    expect(await photosOf(made)).toEqual([made.photo, json]);
    const { bytes } = cleanPicture(smallPicture('webp'));
    expect(Buffer.from(await (await get(made, json.id)).arrayBuffer())).toEqual(Buffer.from(bytes));
    expect(json.bytes).toBe(bytes.byteLength);
  });
  it('is nothing that a browser runs, guesses at or keeps', async () => {
    const made = await claimed();
    const { headers } = await get(made, made.photo.id);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="${made.photo.id}.jpg"`,
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cache-control': 'no-store',
    });
  });
  it('has the type of its content, whatever the sender calls it', async () => {
    const made = await claimed();
    const { json } = await send(made, smallPicture('png'), 'image/jpeg');
    expect(json.type).toBe('image/png');
    expect((await get(made, json.id)).headers.get('content-type')).toBe('image/png');
  });
  it('that came twice is one', async () => {
    const made = await claimed();
    const sent = await Promise.all(Array.from({ length: 5 }, () => send(made, smallJpeg(3))));
    expect(new Set(sent.map(({ json }) => json.id)).size).toBe(1);
    expect(await photosOf(made)).toHaveLength(2);
  });
  it('is one of six, also when they come at once', async () => {
    const made = await claimed();
    const sent = await Promise.all(Array.from({ length: 9 }, (_, number) => send(made, smallJpeg(number + 1))));
    const refused = sent.filter(({ status }) => status !== 201);
    expect(refused.map(({ json }) => json.code)).toEqual(Array(4).fill('claim-closed'));
    expect(await photosOf(made)).toHaveLength(photoLimits.photos);
  });
  it('comes before the answer', async () => {
    const made = await claimed();
    await portal.sql`UPDATE claims SET state = 'refused' WHERE claim_id = ${made.claim.id}`;
    expect((await send(made, smallJpeg(1))).json.code).toBe('claim-closed');
    expect((await send(made, smallJpeg())).json.id).toBe(made.photo.id);
  });
});

describe('an upload', () => {
  const script = (text: string) => new TextEncoder().encode(text);
  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>', 'image/png'],
    ['a drawing that runs', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'image/jpeg'],
    ['a program', '#!/bin/sh\necho', 'image/webp'],
    ['PHP', '<?php system($_GET[0]);', 'image/jpeg'],
    ['nothing', '', 'image/jpeg'],
  ])('of %s under a picture’s type is refused', async (_, text, type) => {
    const made = await claimed();
    expect(await send(made, script(text), type)).toMatchObject({ status: 422, json: { code: 'bad-picture' } });
    expect(await photosOf(made)).toHaveLength(1);
  });
  it.each(['image/svg+xml', 'text/html', 'application/json', 'multipart/form-data; boundary=x', 'image/gif'])(
    'as %s is refused before it is looked at',
    async (type) => {
      expect((await send(await claimed(), smallJpeg(1), type)).json).toMatchObject({
        code: 'unsupported-media-type',
        status: 415,
      });
    },
  );
  it('of more than a mebibyte is refused', async () => {
    const large = new Uint8Array(photoLimits.bytes + 1);
    large.set(smallJpeg(1));
    expect((await send(await claimed(), large)).json).toMatchObject({ code: 'too-large', status: 413 });
  });
  it('brings nothing along behind or inside a picture', async () => {
    const made = await claimed();
    const polyglot = Uint8Array.from([...smallJpeg(2), ...script('<script>alert(1)</script>')]);
    const { json } = await send(made, polyglot);
    const kept = Buffer.from(await (await get(made, json.id)).arrayBuffer()).toString('latin1');
    expect(kept).not.toContain('<script>');
  });
  it.each([
    '..%2f..%2f..%2fetc%2fpasswd',
    '..%5c..%5cwindows',
    '%2e%2e',
    '%252e%252e%252fetc',
    'pho_nobody',
    'pho_x.jpg',
    "'%20OR%201=1--",
    '%00',
  ])('is found by its identifier, which is no path: %s', async (photo) => {
    const made = await claimed();
    const response = await get(made, photo);
    expect([404]).toContain(response.status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(await response.text()).not.toContain('root:');
  });
  it('is neither read nor guessed by who holds another order', async () => {
    const [mine, other] = [await claimed(), await claimed()];
    expect((await get(mine, mine.photo.id, other.placed.secret)).status).toBe(403);
    // His own order does not lead to another's claim or photo.
    expect((await get({ ...other, claim: mine.claim }, mine.photo.id)).status).toBe(404);
    expect((await get(other, mine.photo.id)).status).toBe(404);
    expect((await send({ placed: other.placed, claim: mine.claim }, smallJpeg(1))).json.code).toBe('unknown-claim');
    expect(mine.claim.id).toMatch(/^clm_[\w-]{24}$/);
    expect(mine.photo.id).toMatch(/^pho_[\w-]{24}$/);
  });
});
