INSERT INTO webhook_endpoints (portal_id, endpoint_id, url, types, created_at)
SELECT portal_id, 'whk_upgrade', 'https://erp.example/hooks', '{order.placed}', now() FROM portals ORDER BY portal_id LIMIT 1;
INSERT INTO webhook_secrets (portal_id, endpoint_id, secret_no, hint, since)
SELECT portal_id, endpoint_id, 1, 'abc=', now() FROM webhook_endpoints;
INSERT INTO webhook_deliveries (portal_id, endpoint_id, event_id, checkout_id, next_at, created_at)
SELECT portal_id, endpoint_id, 'evt_upgrade', 'crt_upgrade', now(), now() FROM webhook_endpoints;
