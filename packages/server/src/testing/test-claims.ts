import type { PlacedOrder } from '@nongsan/core';
import type { Claim, ClaimPhoto, ClaimProposal } from '@nongsan/core/claim';
import { addPhoto } from '../claims/photos.ts';
import { cleanPicture } from '../claims/pictures/clean-picture.ts';
import { changeSubOrder } from '../orders/change-sub-order.ts';
import { asJson, transact, type Sql, type Transaction } from '../database/index.ts';
import type { AdminThings, PutOrder } from './admin-things.ts';
import { smallJpeg } from './pictures.ts';
import { sites } from './test-catalogue.ts';
import { clock, type TestPortal } from './test-portal.ts';

const portal = { kind: 'portal', name: 'Cổng' } as const;

/** Hours after the order at which a parcel was handed over and delivered. */
export interface Journey {
  readonly handedOver: number;
  readonly delivered: number;
}

/** Brings all parts of an order to their buyer, in the order of their stores. */
export async function deliver(sql: Sql, placed: PlacedOrder, journey?: Journey): Promise<PlacedOrder> {
  const at = (hours = 0) => new Date(clock.getTime() + hours * 3_600_000);
  const parts = [...placed.order.subOrders].sort((one, other) => (one.store.id < other.store.id ? -1 : 1));
  await transact(sql, async (transaction) => {
    for (const { id, store } of parts) {
      const step = (to: Parameters<typeof changeSubOrder>[1]['to'], hours?: number) =>
        changeSubOrder(transaction, { store: store.id, subOrder: id, to, actor: portal, now: at(hours) });
      await step('confirmed');
      await step('packed');
      if (journey !== undefined) await step('handedOver', journey.handedOver);
      await step('delivered', journey?.delivered);
    }
  });
  return placed;
}

/** Claims about the first part of an order that was delivered, with a photo. */
export async function claimAbout(
  { app, call }: Pick<TestPortal, 'app' | 'call'>,
  { order, secret }: PlacedOrder,
  more: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly claim: Claim; readonly photo: ClaimPhoto }> {
  const headers = { authorization: `Bearer ${secret}` };
  const body = { subOrder: order.subOrders[0]?.id, kind: 'spoiled', wants: 'refund', ...more };
  const { json: claim } = await call<Claim>('POST', `/v1/orders/${order.id}/claims`, { body, headers });
  const { key } = sites.north;
  const response = await app.request(`/v1/orders/${order.id}/claims/${claim.id}/photos?key=${key}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'image/jpeg' },
    body: smallJpeg(),
  });
  return { claim, photo: (await response.json()) as ClaimPhoto };
}

const proposal: ClaimProposal = {
  payers: [],
  row: 'undecided',
  handOver: 'unknown',
  road: 'unknown',
  parcel: 'sound',
  times: { orderedAt: '2026-11-22T10:00:00.000+07:00', handOverBy: '2026-11-23T10:00:00.000+07:00' },
};

/** Two claims as they stand in the database, about orders of the store `str_hao`. */
export async function putClaims(
  transaction: Transaction,
  open: PutOrder,
  accepted: PutOrder,
): Promise<Pick<AdminThings, 'claim' | 'photo' | 'acceptedClaim'>> {
  const put = async ({ order, part }: PutOrder, more: object) => {
    const claim = order.replace('ord_', 'clm_');
    await transaction`
      UPDATE sub_orders SET state = 'claimed' WHERE store_id = 'str_hao' AND sub_order_id = ${part}`;
    await transaction`INSERT INTO claims ${transaction({
      store_id: 'str_hao',
      claim_id: claim,
      sub_order_id: part,
      order_id: order,
      checkout_id: order.replace('ord_', 'crt_'),
      portal_id: 'por_north',
      kind: 'spoiled',
      wants: 'refund',
      proposal: transaction.json(asJson(proposal)),
      opened_at: clock,
      answer_by: clock,
      ...more,
    })}`;
    return claim;
  };
  const claim = await put(open, {});
  const answer = { remedy: 'replacement', by: 'portal', at: '2026-11-22T10:00:00.000+07:00' };
  const acceptedClaim = await put(accepted, { state: 'accepted', answer: transaction.json(asJson(answer)) });
  const { id: photo } = await addPhoto(
    transaction,
    { order: open.order, claim, now: clock },
    cleanPicture(smallJpeg()),
  );
  return { claim, photo, acceptedClaim };
}
