INSERT INTO selling_rules (portal_id, target, target_id, rules, version, updated_at)
SELECT portal_id, 'zone', '01', '{"suspended":{"because":{"vi":"Đường đang sửa (mẫu)"}}}', 1, now()
FROM portals ORDER BY portal_id LIMIT 1;
INSERT INTO selling_rule_changes (portal_id, target, target_id, change_no, changed_by, changed_at, rules)
SELECT portal_id, target, target_id, version, 'cli: upgrade test', updated_at, rules FROM selling_rules;
UPDATE checkout_lines SET added_price = 1000, added_left = 2;
