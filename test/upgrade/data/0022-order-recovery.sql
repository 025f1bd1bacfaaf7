INSERT INTO order_recoveries (portal_id, phone_hash, code_hash, order_number, tries, expires_at, codes, counted_from)
SELECT portal_id, '\x00', '\x00', '', 0, now(), 1, now() FROM portals LIMIT 1;
