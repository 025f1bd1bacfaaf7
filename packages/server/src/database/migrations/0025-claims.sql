SET LOCAL lock_timeout = 500;

-- What buyers say did not arrive as it should. It belongs to the store aggregate, as the part of the order does.
CREATE TABLE claims (
  store_id text NOT NULL,
  claim_id text NOT NULL,
  sub_order_id text NOT NULL,
  order_id text NOT NULL,
  checkout_id text NOT NULL,
  portal_id text NOT NULL,
  kind text NOT NULL,
  -- Identifiers of lines; null: the whole parcel.
  lines jsonb,
  wants text NOT NULL,
  note text,
  -- { "bin", "account", "holder" }
  account jsonb,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'accepted', 'refused', 'settled')),
  -- Who is proposed to pay and why, as it was when the claim was opened.
  proposal jsonb NOT NULL,
  -- As core's answer to a claim.
  answer jsonb,
  opened_at timestamptz NOT NULL,
  answer_by timestamptz NOT NULL,
  settled_at timestamptz,
  PRIMARY KEY (store_id, claim_id)
);
-- One at a time about a part of an order.
CREATE UNIQUE INDEX claims_open ON claims (store_id, sub_order_id) WHERE state IN ('open', 'accepted');
CREATE INDEX claims_by_id ON claims (claim_id);
CREATE INDEX claims_by_order ON claims (order_id);
CREATE INDEX claims_by_portal ON claims (portal_id, opened_at DESC, claim_id DESC);

-- Photos are kept here and nowhere else: no file, no path, nothing that a web server could run (decision 0006).
CREATE TABLE claim_photos (
  store_id text NOT NULL,
  claim_id text NOT NULL,
  photo_id text NOT NULL,
  photo_no integer NOT NULL CHECK (photo_no > 0),
  type text NOT NULL CHECK (type IN ('image/jpeg', 'image/png', 'image/webp')),
  width integer NOT NULL CHECK (width > 0),
  height integer NOT NULL CHECK (height > 0),
  -- SHA-256, so that the same photo sent twice is one.
  digest bytea NOT NULL,
  bytes bytea NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 1048576),
  added_at timestamptz NOT NULL,
  PRIMARY KEY (store_id, claim_id, photo_id),
  UNIQUE (store_id, claim_id, digest)
);

-- How a portal deals with claims, and the claim time of a household that has one of its own.
CREATE TABLE claim_rules (
  portal_id text NOT NULL,
  -- Empty: the portal's.
  store_id text NOT NULL,
  -- As core's rules of claims; of a household { "claimHours" } alone.
  rules jsonb NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (portal_id, store_id)
);
