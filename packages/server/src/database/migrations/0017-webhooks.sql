SET LOCAL lock_timeout = 500;

-- Where a portal's events are told. The secrets that sign are derived from the server's own; here stands which there are.
CREATE TABLE webhook_endpoints (
  portal_id text NOT NULL REFERENCES portals,
  endpoint_id text NOT NULL,
  url text NOT NULL,
  types text[] NOT NULL CHECK (cardinality(types) > 0),
  version integer NOT NULL DEFAULT 1,
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'paused', 'disabled')),
  -- Why it is disabled, for its owner.
  state_note text,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (portal_id, endpoint_id)
);

CREATE TABLE webhook_secrets (
  portal_id text NOT NULL,
  endpoint_id text NOT NULL,
  secret_no integer NOT NULL CHECK (secret_no > 0),
  hint text NOT NULL,
  since timestamptz NOT NULL,
  until timestamptz,
  PRIMARY KEY (portal_id, endpoint_id, secret_no),
  FOREIGN KEY (portal_id, endpoint_id) REFERENCES webhook_endpoints
);

-- One event for one endpoint. `next_at` is when it is tried again, and while somebody tries it, when that one is given up.
CREATE TABLE webhook_deliveries (
  portal_id text NOT NULL,
  endpoint_id text NOT NULL,
  event_id text NOT NULL,
  checkout_id text NOT NULL,
  state text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'delivered', 'failed')),
  attempts integer NOT NULL DEFAULT 0,
  next_at timestamptz NOT NULL,
  -- What came of the last attempt: the status, or why there was none.
  answered integer,
  fault text,
  created_at timestamptz NOT NULL,
  delivered_at timestamptz,
  PRIMARY KEY (portal_id, endpoint_id, event_id),
  FOREIGN KEY (portal_id, endpoint_id) REFERENCES webhook_endpoints
);
CREATE INDEX webhook_deliveries_due ON webhook_deliveries (next_at) WHERE state = 'waiting';
