-- What people at a stall say is wrong with a lot. It holds nothing about who said it: no name, no address, no device. Without
-- foreign keys, so that nobody waits for lots and portals, which are never deleted.
CREATE TABLE lot_reports (
  store_id text NOT NULL,
  report_id text NOT NULL,
  portal_id text NOT NULL,
  lot_id text NOT NULL,
  kind text NOT NULL,
  said text,
  bought_at text,
  reported_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, report_id)
);
CREATE INDEX lot_reports_by_portal ON lot_reports (portal_id, reported_at DESC);
CREATE INDEX lot_reports_by_lot ON lot_reports (store_id, lot_id, reported_at);
