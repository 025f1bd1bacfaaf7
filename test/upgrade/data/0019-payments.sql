INSERT INTO payment_notices (provider, account, transaction_id, outcome, amount, currency, verdict, fields, received_at)
VALUES ('payos', 'mau', 'FT-upgrade', 'paid', 1000, 'VND', 'unknown-reference', '{}', now());
INSERT INTO payment_reviews (portal_id, review_id, provider, account, transaction_id, amount, currency, reason, opened_at)
SELECT portal_id, 'rvw_upgrade', 'payos', 'mau', 'FT-upgrade', 1000, 'VND', 'unknown-reference', now()
FROM portals ORDER BY portal_id LIMIT 1;
INSERT INTO payment_deadlines (checkout_id, payment_id, expires_at)
SELECT checkout_id, payment_id, now() + interval '1 day' FROM payments ORDER BY checkout_id, payment_id LIMIT 1;
INSERT INTO payment_attempts (provider, account, code, checkout_id, payment_id, attempt, return_url, locale, created_at, expires_at)
SELECT 'vnpay', 'mau', 'UPGRADEA1', checkout_id, payment_id, 1, 'https://north.example/', 'vi', now(), now()
FROM payments ORDER BY checkout_id, payment_id LIMIT 1;
