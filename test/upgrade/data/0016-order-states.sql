INSERT INTO sub_order_changes (store_id, sub_order_id, change_no, state, actor_kind, actor_name, note, changed_at)
SELECT store_id, sub_order_id, 1, 'placed', 'buyer', 'buyer', NULL, placed_at
FROM sub_orders ORDER BY store_id, sub_order_id LIMIT 1;
