INSERT INTO brand_labels (portal_id, label_id, name, kind, owner, created_at)
SELECT portal_id, 'lbl_upgrade', 'Chè (mẫu)', 'collective-mark', 'Chủ nhãn hiệu (mẫu)', now() FROM portals;
INSERT INTO label_grants (store_id, grant_id, portal_id, label_id, granted_on, created_at)
SELECT store_id, 'grt_upgrade', portal_id, 'lbl_upgrade', '2026-11-01', now() FROM stores;
INSERT INTO certificates (store_id, certificate_id, subject, subject_id, kind, number, issuer, created_at)
SELECT store_id, 'cer_upgrade', 'lot', lot_id, 'test-report', '1', 'Phòng kiểm nghiệm (mẫu)', now()
FROM lots ORDER BY store_id, lot_id LIMIT 1;
INSERT INTO trace_changes
SELECT store_id, 'lot', lot_id, 1, '', 'change', 'cli: lot change', now(), '{}', '{}' FROM lots ORDER BY store_id, lot_id LIMIT 1;
