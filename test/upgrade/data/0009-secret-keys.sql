INSERT INTO secret_keys (key_id, portal_id, name, hint, hash, scopes, created_at)
SELECT 'key_upgrade', portal_id, 'Thử nâng cấp', 'abcd', repeat('A', 43), '{lots:write}', now() FROM portals ORDER BY portal_id LIMIT 1;
INSERT INTO secret_key_answers VALUES ('key_upgrade', 'POST /v1/admin/lots', 'key-of-a-write-01', '\x00', 201, '{}', now());
