-- How often the codes of single items were looked at, a row a day and commune. Nothing of a reader: no address, no
-- device, no time of day. Rows are deleted when they are old.
CREATE TABLE serial_views (
  store_id text NOT NULL,
  lot_id text NOT NULL,
  serial text NOT NULL,
  viewed_on date NOT NULL,
  -- Codes of present-day units, where the reader said so; empty otherwise.
  commune text NOT NULL DEFAULT '',
  province text NOT NULL DEFAULT '',
  views integer NOT NULL CHECK (views >= 0),
  PRIMARY KEY (store_id, lot_id, serial, viewed_on, commune)
);
CREATE INDEX serial_views_by_day ON serial_views (viewed_on);
