INSERT INTO personal_data_access (portal_id, access_id, by_whom, action, purpose, order_id, accessed_at)
SELECT portal_id, 'acc_upgrade', 'cli: operator', 'read', 'upgrade', order_id, now() FROM orders LIMIT 1;
INSERT INTO personal_data_rules (portal_id, keep_days, updated_at)
SELECT portal_id, 365, now() FROM portals ORDER BY portal_id LIMIT 1;
INSERT INTO erased_orders (checkout_id, erased_at) VALUES ('crt_upgrade', now());
