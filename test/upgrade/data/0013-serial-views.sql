INSERT INTO serial_views (store_id, lot_id, serial, viewed_on, commune, province, views)
SELECT store_id, lot_id, '7K3M9X2QW4ZB', '2026-11-20', '05503', '19', 3 FROM lots ORDER BY store_id, lot_id LIMIT 1;
INSERT INTO serial_views (store_id, lot_id, serial, viewed_on, views)
SELECT store_id, lot_id, '7K3M9X2QW4ZB', '2026-11-20', 1 FROM lots ORDER BY store_id, lot_id LIMIT 1;
