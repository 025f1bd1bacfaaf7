import { vnd, type SecretKeyScope } from '@nongsan/core';
import { addCertificate, createArea, createLabel, createLot, grantLabel, type Actor } from '../admin/index.ts';
import { asJson, transact, type Sql, type Transaction } from '../database/index.ts';
import { createSecretKey, putIssuer, revokeSecretKey, type NewSecretKey } from '../repository/index.ts';
import { tanCuong } from './test-catalogue.ts';
import { putClaims } from './test-claims.ts';
import { testSigner } from './test-signer.ts';

const now = new Date('2026-11-22T03:00:00Z');

/** The operator of the northern portal, who may everything there. */
const operator: Actor = { by: 'cli: test', portal: 'por_north', now, allow: () => undefined };

/** Tokens of secret keys: what each may do is in its name. */
export interface AdminKeys {
  readonly right: string;
  readonly revoked: string;
  readonly withoutScope: string;
  readonly otherStore: string;
  readonly otherPortal: string;
}

/** Publishes the test key as both portals' and makes keys for servers. */
export async function makeAdminKeys(sql: Sql): Promise<AdminKeys> {
  for (const [portal, issuer] of [
    ['por_north', 'north.example'],
    ['por_south', 'south.example'],
  ] as const) {
    const keys = [...testSigner.keys];
    await putIssuer(sql, portal, {
      issuer,
      name: portal === 'por_north' ? 'Cổng Bắc' : 'Cổng Nam',
      hosts: [issuer],
      keys,
    });
  }
  const scopes: readonly SecretKeyScope[] = [
    'lots:write',
    'orders:read',
    'orders:write',
    'payments:write',
    'products:write',
    'stores:write',
  ];
  const make = async (more: Partial<NewSecretKey> = {}) =>
    createSecretKey(sql, { portal: 'por_north', name: 'ERP', scopes, ...more }, now);
  const revoked = await make();
  await revokeSecretKey(sql, revoked.key.id, now);
  return {
    right: (await make()).token,
    revoked: revoked.token,
    withoutScope: (await make({ scopes: ['stock:write'] })).token,
    otherStore: (await make({ stores: ['str_mai'] })).token,
    otherPortal: (await make({ portal: 'por_south' })).token,
  };
}

/** Identifiers of fresh things of the northern portal, of the store `str_hao` where they have one. */
export interface AdminThings {
  readonly lot: string;
  readonly heldLot: string;
  readonly area: string;
  readonly heldArea: string;
  readonly certificate: string;
  readonly label: string;
  readonly freeLabel: string;
  readonly grant: string;
  /** Money in the review list. */
  readonly review: string;
  /** An order of one part. */
  readonly order: string;
  readonly part: string;
  /** Claims about other orders: one that waits for its answer, with a photo, and one whose money is promised. */
  readonly claim: string;
  readonly photo: string;
  readonly acceptedClaim: string;
}

let made = 0;

export async function makeAdminThings(sql: Sql): Promise<AdminThings> {
  const count = String(++made).padStart(5, '0');
  return transact(sql, async (transaction) => {
    const lot = (code: string) =>
      createLot(transaction, operator, testSigner, { product: 'prd_tea', code: `${code}-${count}` });
    const area = (site: string) =>
      createArea(transaction, operator, {
        store: 'str_hao',
        code: `VN-19-164-${count}-${site}-26`,
        holder: 'Hộ hao',
        crop: { vi: 'Chè' },
        markets: ['VN'],
      });
    const label = (name: string) =>
      createLabel(transaction, operator, { name: `${name} ${count}`, kind: 'collective-mark', owner: 'Hội (mẫu)' });
    const [heldLot, heldArea] = [await lot('H'), await area('02')];
    await transaction`UPDATE lots SET status = 'suspended' WHERE lot_id = ${heldLot}`;
    await transaction`UPDATE growing_areas SET status = 'suspended' WHERE area_id = ${heldArea}`;
    const standing = await label('Chè');
    const things = { lot: await lot('A'), heldLot, area: await area('01'), heldArea };
    const subject = { kind: 'lot', id: things.lot } as const;
    const certificate = { subject, kind: 'test-report', number: count, issuer: 'Phòng kiểm nghiệm (mẫu)' } as const;
    const grant = { label: standing.id, store: 'str_hao', grantedOn: '2026-11-01' };
    return {
      ...things,
      ...(await putOrder(transaction, count)),
      review: await putReview(transaction, count),
      ...(await putClaims(
        transaction,
        await putOrder(transaction, `${count}-C`),
        await putOrder(transaction, `${count}-D`),
      )),
      certificate: await addCertificate(transaction, operator, certificate),
      label: standing.id,
      freeLabel: (await label('Miến')).id,
      grant: (await grantLabel(transaction, operator, grant)).id,
    };
  });
}

export interface PutOrder {
  readonly order: string;
  readonly part: string;
}

/** An order as it stands in the database, of the store `str_hao`. */
async function putOrder(transaction: Transaction, count: string): Promise<PutOrder> {
  const [checkout, order, part] = [`crt_${count}`, `ord_${count}`, `sub_${count}`];
  const zero = vnd(0);
  const totals = { items: zero, discount: zero, shipping: zero, tax: zero, taxIncluded: zero, total: zero };
  await transaction`
    INSERT INTO checkouts (checkout_id, portal_id, site_id, order_id, created_at, updated_at)
    VALUES (${checkout}, 'por_north', 'sit_north', ${order}, ${now}, ${now})`;
  await transaction`INSERT INTO orders ${transaction({
    checkout_id: checkout,
    order_id: order,
    portal_id: 'por_north',
    site_id: 'sit_north',
    number: `NS-TEST-${count}`,
    secret_hash: Buffer.alloc(32),
    contact: transaction.json({ name: 'Người mua thử', phone: '+84912345678' }),
    address: transaction.json(asJson({ street: 'Xóm Hồng Thái 2', place: tanCuong })),
    locale: 'vi',
    age_confirmed: false,
    totals: transaction.json(asJson(totals)),
    demo: true,
    placed_at: now,
  })}`;
  await transaction`
    INSERT INTO directory (portal_id, kind, code, target_id) VALUES ('por_north', 'order', ${order}, ${checkout})`;
  await transaction`INSERT INTO sub_orders ${transaction({
    store_id: 'str_hao',
    sub_order_id: part,
    checkout_id: checkout,
    order_id: order,
    sub_order_no: 0,
    totals: transaction.json(asJson(totals)),
    placed_at: now,
  })}`;
  return { order, part };
}

/** Money that is nobody's yet. */
async function putReview(transaction: Transaction, count: string): Promise<string> {
  const review = `rvw_${count}`;
  await transaction`INSERT INTO payment_reviews ${transaction({
    portal_id: 'por_north',
    review_id: review,
    provider: 'payos',
    account: 'hao',
    transaction_id: `FT-${count}`,
    amount: 180_000,
    currency: 'VND',
    reason: 'unknown-reference',
    said: 'tien che',
    opened_at: now,
  })}`;
  return review;
}
