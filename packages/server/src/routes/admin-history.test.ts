import { afterAll, beforeAll, expect, it } from 'vitest';
import { openAdminPortal, type AdminPortal } from '../testing/admin-portal.ts';

let portal: AdminPortal;
beforeAll(async () => {
  portal = await openAdminPortal();
});
afterAll(() => portal.close());

it('nothing that was stated can be deleted, and no history rewritten', async () => {
  const stated = await portal.admin<{ id: string }>('POST', '/lots', { product: 'prd_tea', code: 'T-KEPT' });
  expect(stated.status).toBe(201);
  await expect(portal.sql`DELETE FROM lots WHERE lot_id = ${stated.json.id}`).rejects.toThrow('never deleted');
  await expect(portal.sql`DELETE FROM growing_areas`).rejects.toThrow('never deleted');
  await expect(portal.sql`DELETE FROM trace_changes`).rejects.toThrow('only ever added to');
  await expect(portal.sql`UPDATE trace_changes SET changed_by = 'nobody'`).rejects.toThrow('only ever added to');
  const { json } = await portal.admin<{ changes: unknown[] }>('GET', `/lots/${stated.json.id}/history`);
  expect(json.changes).toHaveLength(1);
});
