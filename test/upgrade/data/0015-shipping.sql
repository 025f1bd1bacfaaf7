INSERT INTO store_shipping (store_id, shipping, pickup, updated_at)
SELECT store_id, '{"perParcel": 25000}', '{"address": "Xóm Hồng Thái (mẫu)"}', now() FROM stores ORDER BY store_id LIMIT 1;
INSERT INTO variant_weights (store_id, variant_id, grams)
SELECT store_id, variant_id, 250 FROM variants ORDER BY store_id, variant_id LIMIT 1;
INSERT INTO freshness_promises (store_id, product_id, hours, starts_at)
SELECT store_id, product_id, 9999, 'handedOver' FROM products ORDER BY store_id, product_id LIMIT 1;
INSERT INTO post_offices (portal_id, code, name, address, province_code, commune_code, sample)
SELECT portal_id, 'UPGRADE-1', 'Bưu điện văn hóa xã (mẫu)', 'Xã Tân Cương', '19', '05503', true
FROM portals ORDER BY portal_id LIMIT 1;
INSERT INTO sub_order_deliveries (store_id, sub_order_id, way, grams)
SELECT store_id, sub_order_id, 'home', 200 FROM sub_orders ORDER BY store_id, sub_order_id LIMIT 1;
INSERT INTO shipments (store_id, sub_order_id, shipment_no, portal_id, carrier, tracking, sample, created_at)
SELECT b.store_id, b.sub_order_id, 1, s.portal_id, 'vnpost', 'UPGRADE1VN', true, now()
FROM sub_orders b JOIN stores s USING (store_id) ORDER BY b.store_id, b.sub_order_id LIMIT 1;
INSERT INTO shipment_events (store_id, sub_order_id, shipment_no, code, happened_at, status, said, received_at)
SELECT store_id, sub_order_id, 1, '6', now(), 'picked_up', 'Đã lấy hàng', now() FROM shipments;
