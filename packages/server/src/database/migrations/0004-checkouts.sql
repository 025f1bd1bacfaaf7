-- The checkout aggregate: checkout_id, which is the cart's identifier, leads every key.
CREATE TABLE checkouts (
  checkout_id text PRIMARY KEY,
  portal_id text NOT NULL,
  site_id text NOT NULL,
  version integer NOT NULL DEFAULT 0,
  order_id text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

-- No foreign key into the store aggregate: it may live on another node. Prices are read, not kept, until the order.
CREATE TABLE checkout_lines (
  checkout_id text NOT NULL REFERENCES checkouts ON DELETE CASCADE,
  line_id text NOT NULL,
  line_no integer NOT NULL,
  store_id text NOT NULL,
  variant_id text NOT NULL,
  quantity numeric(12, 3) NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (checkout_id, line_id),
  UNIQUE (checkout_id, variant_id)
);

CREATE TABLE orders (
  checkout_id text NOT NULL REFERENCES checkouts,
  order_id text NOT NULL,
  portal_id text NOT NULL,
  site_id text NOT NULL,
  number text NOT NULL,
  -- SHA-256 of the secret in the order's link; the secret itself is nowhere.
  secret_hash bytea NOT NULL,
  contact jsonb NOT NULL,
  address jsonb NOT NULL,
  note text,
  locale text NOT NULL,
  age_confirmed boolean NOT NULL,
  totals jsonb NOT NULL,
  demo boolean NOT NULL,
  placed_at timestamptz NOT NULL,
  PRIMARY KEY (checkout_id, order_id),
  UNIQUE (checkout_id)
);

CREATE TABLE payments (
  checkout_id text NOT NULL,
  payment_id text NOT NULL,
  order_id text NOT NULL,
  payment_no integer NOT NULL,
  method text NOT NULL,
  state text NOT NULL DEFAULT 'pending',
  payee_kind text NOT NULL,
  payee_name text NOT NULL,
  payee_store_id text,
  amount bigint NOT NULL CHECK (amount >= 0),
  currency text NOT NULL DEFAULT 'VND',
  reference text NOT NULL,
  -- The account as it was when the order was placed.
  transfer jsonb,
  PRIMARY KEY (checkout_id, payment_id),
  FOREIGN KEY (checkout_id, order_id) REFERENCES orders
);

CREATE TABLE consents (
  checkout_id text NOT NULL,
  order_id text NOT NULL,
  purpose text NOT NULL,
  version text NOT NULL,
  granted boolean NOT NULL,
  answered_at timestamptz NOT NULL,
  PRIMARY KEY (checkout_id, purpose),
  FOREIGN KEY (checkout_id, order_id) REFERENCES orders
);

-- What others must be told; written with what it tells of, delivered later.
CREATE TABLE outbox (
  checkout_id text NOT NULL,
  event_id text NOT NULL,
  type text NOT NULL,
  payload jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  delivered_at timestamptz,
  PRIMARY KEY (checkout_id, event_id)
);
CREATE INDEX outbox_waiting ON outbox (created_at) WHERE delivered_at IS NULL;

CREATE TABLE idempotency_keys (
  checkout_id text NOT NULL,
  route text NOT NULL,
  key text NOT NULL,
  body_hash bytea NOT NULL,
  status integer NOT NULL,
  answer jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (checkout_id, route, key)
);
CREATE INDEX idempotency_by_age ON idempotency_keys (created_at);

-- The household's part of an order belongs to the store aggregate.
CREATE TABLE sub_orders (
  store_id text NOT NULL REFERENCES stores,
  sub_order_id text NOT NULL,
  checkout_id text NOT NULL,
  order_id text NOT NULL,
  sub_order_no integer NOT NULL,
  state text NOT NULL DEFAULT 'placed',
  totals jsonb NOT NULL,
  placed_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, sub_order_id)
);
CREATE INDEX sub_orders_by_order ON sub_orders (order_id);
CREATE INDEX sub_orders_by_store ON sub_orders (store_id, placed_at DESC);

-- Names and prices are frozen as they were ordered.
CREATE TABLE sub_order_lines (
  store_id text NOT NULL,
  sub_order_id text NOT NULL,
  line_id text NOT NULL,
  line_no integer NOT NULL,
  variant_id text NOT NULL,
  product_id text NOT NULL,
  product jsonb NOT NULL,
  variant_name jsonb NOT NULL,
  quantity numeric(12, 3) NOT NULL CHECK (quantity > 0),
  unit_price bigint NOT NULL,
  discount bigint NOT NULL,
  tax_rate text NOT NULL,
  tax_included boolean NOT NULL,
  total bigint NOT NULL,
  PRIMARY KEY (store_id, sub_order_id, line_id),
  FOREIGN KEY (store_id, sub_order_id) REFERENCES sub_orders
);
