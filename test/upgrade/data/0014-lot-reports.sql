INSERT INTO lot_reports (store_id, report_id, portal_id, lot_id, kind, said, reported_at)
SELECT l.store_id, 'rpt_upgrade', s.portal_id, l.lot_id, 'label', 'Tem rách (mẫu)', now()
FROM lots l JOIN stores s USING (store_id) ORDER BY l.store_id, l.lot_id LIMIT 1;
