SET LOCAL lock_timeout = 500;

-- What carts hold while their buyers look at the review. It has left `stock.quantity`, so an older release, which knows
-- nothing of holds, cannot sell it either; it goes back when the hold ends, or into the order. A row a cart, for minutes.
-- No foreign key: a cart that is purged must not take goods with it.
CREATE TABLE stock_holds (
  checkout_id text PRIMARY KEY,
  site_id text NOT NULL,
  -- HMAC of the buyer's network address under the server's secret; null where the address is not known.
  holder bytea,
  held_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL
);
CREATE INDEX stock_holds_by_time ON stock_holds (expires_at);
CREATE INDEX stock_holds_by_holder ON stock_holds (site_id, holder);

CREATE TABLE stock_hold_lines (
  checkout_id text NOT NULL REFERENCES stock_holds ON DELETE CASCADE,
  store_id text NOT NULL,
  variant_id text NOT NULL,
  quantity numeric(12, 3) NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (checkout_id, store_id, variant_id)
);

-- How long a portal holds goods (0: not at all), and for how many carts behind one address of one site at a time.
ALTER TABLE portals
  ADD COLUMN hold_minutes smallint NOT NULL DEFAULT 15,
  ADD COLUMN holds_per_address smallint NOT NULL DEFAULT 20;
