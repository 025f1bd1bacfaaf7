INSERT INTO claims (store_id, claim_id, sub_order_id, order_id, checkout_id, portal_id, kind, wants, proposal, opened_at, answer_by)
SELECT b.store_id, 'clm_upgrade', b.sub_order_id, b.order_id, b.checkout_id, o.portal_id, 'spoiled', 'refund',
  '{"payers": [], "row": "undecided"}', now(), now()
FROM sub_orders b JOIN orders o USING (checkout_id) ORDER BY b.store_id, b.sub_order_id LIMIT 1;
INSERT INTO claim_photos (store_id, claim_id, photo_id, photo_no, type, width, height, digest, bytes, added_at)
SELECT store_id, claim_id, 'pho_upgrade', 1, 'image/jpeg', 1, 1, '\x00', '\x00', now() FROM claims;
INSERT INTO claim_rules (portal_id, store_id, rules, updated_at)
SELECT portal_id, store_id, '{"claimHours": 24}', now() FROM stores ORDER BY store_id LIMIT 1;
