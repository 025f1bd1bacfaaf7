CREATE TABLE growing_areas (
  store_id text NOT NULL REFERENCES stores,
  area_id text NOT NULL,
  -- As printed; `normal` is its comparable form.
  code text NOT NULL,
  normal text NOT NULL,
  kind text NOT NULL,
  holder text NOT NULL,
  crop jsonb NOT NULL,
  markets text[] NOT NULL,
  hectares text,
  place jsonb,
  issuer text,
  status text NOT NULL,
  checked_on date,
  PRIMARY KEY (store_id, area_id)
);

CREATE TABLE lots (
  store_id text NOT NULL,
  lot_id text NOT NULL,
  product_id text NOT NULL,
  code text NOT NULL,
  gtin text,
  status text NOT NULL,
  status_note jsonb,
  harvested_on date,
  harvested_until date,
  packed_on date,
  use_by date,
  quantity jsonb,
  issuer text NOT NULL,
  checked_at timestamptz,
  -- Path and query that the signature covers, e.g. /01/…/10/…?7007=260314. The host is never signed.
  link_path text NOT NULL,
  signature text NOT NULL CHECK (signature ~ '^[0-9A-Za-z_-]{90}$'),
  sample_fields text[] NOT NULL DEFAULT '{}',
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, lot_id),
  FOREIGN KEY (store_id, product_id) REFERENCES products
);

CREATE TABLE lot_growing_areas (
  store_id text NOT NULL,
  lot_id text NOT NULL,
  area_id text NOT NULL,
  position integer NOT NULL DEFAULT 0,
  PRIMARY KEY (store_id, lot_id, area_id),
  FOREIGN KEY (store_id, lot_id) REFERENCES lots,
  FOREIGN KEY (store_id, area_id) REFERENCES growing_areas
);
