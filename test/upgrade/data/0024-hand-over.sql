INSERT INTO site_targets (site_id, target_site_id, page)
SELECT site_id, site_id, 'https://portal.example/cart.html' FROM sites ORDER BY site_id LIMIT 1;
INSERT INTO hand_overs (hand_over_id, checkout_id, site_id, target_site_id, campaign, expires_at)
SELECT 'ho_upgrade', checkout_id, site_id, site_id, 'upgrade', now() FROM checkouts LIMIT 1;
INSERT INTO checkout_refs (checkout_id, site_id, campaign)
SELECT checkout_id, site_id, 'upgrade' FROM checkouts LIMIT 1;
