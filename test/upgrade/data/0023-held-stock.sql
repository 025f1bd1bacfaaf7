INSERT INTO stock_holds (checkout_id, site_id, holder, held_at, expires_at)
SELECT checkout_id, site_id, '\x00', now(), now() + interval '1 year' FROM checkouts LIMIT 1;
INSERT INTO stock_hold_lines (checkout_id, store_id, variant_id, quantity)
SELECT h.checkout_id, k.store_id, k.variant_id, 1 FROM stock_holds h, (SELECT * FROM stock LIMIT 1) k;
