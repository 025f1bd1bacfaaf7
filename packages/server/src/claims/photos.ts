import { createHash } from 'node:crypto';
import { photoLimits, type ClaimPhoto, type PhotoType } from '@nongsan/core/claim';
import type { Queries, Transaction } from '../database/index.ts';
import { ProblemError } from '../problems/index.ts';
import { newId } from '../repository/new-id.ts';
import type { CleanPicture } from './pictures/picture.ts';

/**
 * Adds a photo to an open claim of an order; the same one again is the one that is there.
 * @throws ProblemError `unknown-claim`, or `claim-closed` when it is answered or has photos enough
 */
export async function addPhoto(
  transaction: Transaction,
  { order, claim, now }: { readonly order: string; readonly claim: string; readonly now: Date },
  picture: CleanPicture,
): Promise<ClaimPhoto> {
  const [found] = await transaction<{ store: string; state: string }[]>`
    SELECT store_id AS store, state FROM claims WHERE claim_id = ${claim} AND order_id = ${order} FOR UPDATE`;
  if (found === undefined) throw new ProblemError('unknown-claim', 'This order has no such claim.');
  const { type, width, height, bytes } = picture;
  const digest = createHash('sha256').update(bytes).digest();
  const there = await transaction<{ id: string; same: boolean }[]>`
    SELECT photo_id AS id, digest = ${digest} AS same FROM claim_photos
    WHERE store_id = ${found.store} AND claim_id = ${claim}`;
  const same = there.find((photo) => photo.same);
  if (same === undefined) requireRoom(found.state, there.length);
  const id = same?.id ?? newId('photo');
  if (same === undefined) {
    await transaction`INSERT INTO claim_photos ${transaction({
      store_id: found.store,
      claim_id: claim,
      photo_id: id,
      photo_no: there.length + 1,
      type,
      width,
      height,
      digest,
      bytes: Buffer.from(bytes),
      added_at: now,
    })}`;
  }
  return { id, type, width, height, bytes: bytes.byteLength };
}

function requireRoom(state: string, photos: number): void {
  if (state !== 'open') throw new ProblemError('claim-closed', 'This claim is answered: it takes no more photos.');
  if (photos < photoLimits.photos) return;
  throw new ProblemError('claim-closed', `A claim takes ${photoLimits.photos} photos.`);
}

export interface KeptPhoto {
  readonly type: PhotoType;
  readonly bytes: Uint8Array;
}

/** A photo of a claim of an order, by identifiers alone: they are looked up, and lead to no file. */
export async function readPhoto(
  queries: Queries,
  { order, claim, photo }: { readonly order: string; readonly claim: string; readonly photo: string },
): Promise<KeptPhoto> {
  const [row] = await queries<KeptPhoto[]>`
    SELECT p.type, p.bytes FROM claims c JOIN claim_photos p USING (store_id, claim_id)
    WHERE c.claim_id = ${claim} AND c.order_id = ${order} AND p.photo_id = ${photo}`;
  if (row === undefined) throw new ProblemError('unknown-claim', 'This claim has no such photo.');
  return row;
}
