SET LOCAL lock_timeout = 500;

-- One-time codes by which people get the links of their orders again: one row a telephone. Telephone and code are kept as
-- HMACs under the server's secret, so that the table tells neither.
CREATE TABLE order_recoveries (
  portal_id text NOT NULL,
  phone_hash bytea NOT NULL,
  code_hash bytea NOT NULL,
  -- Only this order; empty: all of the telephone.
  order_number text NOT NULL,
  tries integer NOT NULL,
  expires_at timestamptz NOT NULL,
  -- Codes since `counted_from`, of which an hour has only a few.
  codes integer NOT NULL,
  counted_from timestamptz NOT NULL,
  PRIMARY KEY (portal_id, phone_hash)
);
CREATE INDEX order_recoveries_by_age ON order_recoveries (expires_at);

-- Built before: CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_by_phone ON orders (portal_id, (contact ->> 'phone'), placed_at DESC)
CREATE INDEX IF NOT EXISTS orders_by_phone ON orders (portal_id, (contact ->> 'phone'), placed_at DESC);
-- Built before: CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_by_portal ON orders (portal_id, placed_at DESC, order_id DESC)
CREATE INDEX IF NOT EXISTS orders_by_portal ON orders (portal_id, placed_at DESC, order_id DESC);
