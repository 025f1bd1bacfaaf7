SET LOCAL lock_timeout = 500;

-- Where a cart shall go and how each parcel: { "provinceCode", "communeCode", "delivery": [{ "store", "way", … }] }.
ALTER TABLE checkouts ADD COLUMN destination jsonb;

-- A household's own shipping table, which goes before its portal's, and where its parcels are fetched. Tables of their own
-- and without foreign keys, so that nobody who sells waits while they are made.
CREATE TABLE store_shipping (
  store_id text PRIMARY KEY,
  -- As core's shipping table, or a flat rate; null: the portal's.
  shipping jsonb,
  -- { "address", "hours", "phone" }; null: nothing is fetched there.
  pickup jsonb,
  updated_at timestamptz NOT NULL
);

-- Grams of a unit with its packing, where its content does not tell.
CREATE TABLE variant_weights (
  store_id text NOT NULL,
  variant_id text NOT NULL,
  grams integer NOT NULL CHECK (grams > 0),
  PRIMARY KEY (store_id, variant_id)
);

-- Fresh goods are at the buyer's within so many hours of the order, the harvest or the hand-over.
CREATE TABLE freshness_promises (
  store_id text NOT NULL,
  product_id text NOT NULL,
  hours integer NOT NULL CHECK (hours > 0),
  starts_at text NOT NULL CHECK (starts_at IN ('ordered', 'harvested', 'handedOver')),
  PRIMARY KEY (store_id, product_id)
);

-- Communal post offices that keep parcels for their buyers. Imported as a whole; what a new list lacks is retired.
CREATE TABLE post_offices (
  portal_id text NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  address text NOT NULL,
  province_code text NOT NULL,
  commune_code text NOT NULL,
  phone text,
  hours text,
  sample boolean NOT NULL DEFAULT false,
  active boolean NOT NULL DEFAULT true,
  PRIMARY KEY (portal_id, code)
);
CREATE INDEX post_offices_by_place ON post_offices (portal_id, province_code, commune_code) WHERE active;

-- How a household's part of an order goes, as it was ordered.
CREATE TABLE sub_order_deliveries (
  store_id text NOT NULL,
  sub_order_id text NOT NULL,
  way text NOT NULL,
  grams integer NOT NULL,
  pickup jsonb,
  post_office jsonb,
  -- [{ "hours", "startsAt", "startedAt" }]: with when it began, where that was known.
  promises jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (store_id, sub_order_id)
);

-- Parcels at carriers. One that is cancelled may be followed by another of the same part of an order.
CREATE TABLE shipments (
  store_id text NOT NULL,
  sub_order_id text NOT NULL,
  shipment_no integer NOT NULL,
  portal_id text NOT NULL,
  carrier text NOT NULL,
  tracking text NOT NULL,
  -- The carrier's own handle, where cancelling takes another one than the number on the label.
  handle text,
  fee bigint,
  sample boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, sub_order_id, shipment_no)
);
CREATE INDEX shipments_by_tracking ON shipments (portal_id, carrier, tracking);

-- What carriers told, as they told it. Rows are only added; the same notice twice is one row.
CREATE TABLE shipment_events (
  store_id text NOT NULL,
  sub_order_id text NOT NULL,
  shipment_no integer NOT NULL,
  code text NOT NULL,
  happened_at timestamptz NOT NULL,
  status text NOT NULL,
  said text NOT NULL,
  place text,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, sub_order_id, shipment_no, happened_at, code)
);
